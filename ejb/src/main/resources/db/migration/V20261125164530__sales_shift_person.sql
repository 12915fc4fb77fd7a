-- Whose shift it is: a cashier sees their own. The name of who opened it stays beside it, as it was printed.
ALTER TABLE shift ADD COLUMN opened_by_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin;
