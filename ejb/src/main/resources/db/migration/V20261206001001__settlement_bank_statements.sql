-- Reports of the bank's that do not add up, cannot be read or are missing are a person's, like movements that do not match.
ALTER TABLE reconciliation_break DROP CONSTRAINT reconciliation_break_outcome;
ALTER TABLE reconciliation_break ADD CONSTRAINT reconciliation_break_outcome
    CHECK (outcome IN ('MISSING', 'OVER', 'UNDER', 'DUPLICATE', 'CURRENCY', 'UNKNOWN', 'FAULTY'));

-- From which balance to which each statement leads; the next one begins where it ends.
CREATE TABLE bank_statement (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'made of account, currency and the bank''s id',
    report_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account VARCHAR(64) NOT NULL,
    reference VARCHAR(64) NOT NULL COMMENT 'the bank''s id of it',
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opening_minor BIGINT NOT NULL,
    closing_minor BIGINT NOT NULL,
    made_at DATETIME(6) NOT NULL COMMENT 'by the bank: the order of statements',
    PRIMARY KEY (tenant_id, id),
    KEY bank_statement_order (tenant_id, account, currency, made_at),
    CONSTRAINT bank_statement_report FOREIGN KEY (tenant_id, report_id) REFERENCES bank_report (tenant_id, id)
) COMMENT = 'append-only';

CREATE TRIGGER bank_statement_no_update BEFORE UPDATE ON bank_statement FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bank_statement is append-only';
CREATE TRIGGER bank_statement_no_delete BEFORE DELETE ON bank_statement FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bank_statement is append-only';
