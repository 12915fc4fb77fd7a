CREATE TABLE journal_seal (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number BIGINT NOT NULL,
    row_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, number),
    UNIQUE KEY journal_seal_row (tenant_id, row_id),
    CONSTRAINT journal_seal_entry FOREIGN KEY (tenant_id, row_id) REFERENCES journal_entry (tenant_id, id)
) COMMENT = 'append-only';

CREATE TRIGGER journal_seal_no_update BEFORE UPDATE ON journal_seal FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_seal is append-only';
CREATE TRIGGER journal_seal_no_delete BEFORE DELETE ON journal_seal FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_seal is append-only';
