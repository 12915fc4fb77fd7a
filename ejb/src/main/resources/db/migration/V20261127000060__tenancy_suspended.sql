ALTER TABLE merchant ADD COLUMN suspended_from VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER state;
ALTER TABLE backoffice_alert ADD COLUMN suspended BOOLEAN NOT NULL DEFAULT FALSE AFTER confirmed_hits;
