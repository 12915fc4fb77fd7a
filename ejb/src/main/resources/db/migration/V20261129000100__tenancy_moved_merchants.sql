-- A merchant may come from another provider with its history, without an application; its business day ends when it says.
ALTER TABLE merchant
    ADD COLUMN cut_off TIME NOT NULL DEFAULT '00:00:00' AFTER zone,
    ADD COLUMN origin VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'APPLIED' AFTER state,
    ADD CONSTRAINT merchant_origin CHECK (origin IN ('APPLIED', 'MOVED'));
