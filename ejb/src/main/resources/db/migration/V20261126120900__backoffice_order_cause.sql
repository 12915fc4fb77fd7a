-- Why an order was placed: logistics sees a swap from afar.
ALTER TABLE backoffice_order
    ADD COLUMN cause VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'APPLICATION';
