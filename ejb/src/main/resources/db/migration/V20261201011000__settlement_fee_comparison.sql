-- What was charged on a closed day, held against what was agreed; a difference is corrected by an entry and told.
ALTER TABLE settlement_item DROP CONSTRAINT settlement_item_origin;
ALTER TABLE settlement_item ADD CONSTRAINT settlement_item_origin
    CHECK (origin IN ('HISTORY', 'PAYMENT', 'OPERATOR', 'BANK', 'CONTRACT'));

CREATE TABLE fee_comparison (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    business_on DATE NOT NULL,
    items INT NOT NULL,
    charged_minor BIGINT NOT NULL,
    agreed_minor BIGINT NOT NULL,
    differing INT NOT NULL COMMENT 'items that were corrected',
    compared_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY fee_comparison_day (tenant_id, business_on)
) COMMENT = 'append-only';

CREATE TRIGGER fee_comparison_no_update BEFORE UPDATE ON fee_comparison FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fee_comparison is append-only';
CREATE TRIGGER fee_comparison_no_delete BEFORE DELETE ON fee_comparison FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fee_comparison is append-only';
