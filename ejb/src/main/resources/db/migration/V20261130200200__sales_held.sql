-- A sale that waits for further tenders, and the tenders that were added to it.
ALTER TABLE sale
  ADD COLUMN held_until DATETIME(6) NULL COMMENT 'it waits for further tenders, when these do not pay it, until then',
  ADD COLUMN own_tip_minor BIGINT NOT NULL DEFAULT 0 COMMENT 'of a held sale the tip that no tender brings',
  ADD CONSTRAINT sale_own_tip CHECK (own_tip_minor >= 0);

ALTER TABLE sale_tender
  ADD COLUMN request_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the key under which it was added to a waiting sale';
