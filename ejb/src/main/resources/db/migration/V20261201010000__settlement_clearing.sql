-- What the acquirer reports and pays, held against captures, refunds and disputes; and one list of what does not agree with anybody outside.
CREATE TABLE reconciliation_break (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the movement, the line, the item or the day that it is about',
    version BIGINT NOT NULL,
    source VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    report_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'where it was told; empty: nowhere',
    merchant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'whose it is; empty: of nobody known',
    reference VARCHAR(64) NOT NULL COMMENT 'the bank''s or the acquirer''s',
    subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ours that it was held against; empty: nothing',
    amount_minor BIGINT NOT NULL COMMENT 'theirs, above zero what came in',
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    difference_minor BIGINT NOT NULL COMMENT 'theirs less ours',
    suspense_minor BIGINT NOT NULL COMMENT 'what of it stands in suspense; above zero what came too much',
    text VARCHAR(200) NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    assigned_to VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    assigned_to_name VARCHAR(200) NOT NULL,
    settled_at DATETIME(6) COMMENT 'when a person said why it differs, or the other side told it after all',
    settled_by_name VARCHAR(200) NOT NULL,
    settled_reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY reconciliation_break_open (tenant_id, settled_at, opened_at),
    KEY reconciliation_break_report (tenant_id, report_id),
    CONSTRAINT reconciliation_break_source CHECK (source IN ('BANK', 'ACQUIRER', 'FEES')),
    CONSTRAINT reconciliation_break_outcome
        CHECK (outcome IN ('MISSING', 'OVER', 'UNDER', 'DUPLICATE', 'CURRENCY', 'UNKNOWN'))
);

INSERT INTO reconciliation_break
SELECT tenant_id, id, 0, 'BANK', outcome, report_id, '', bank_reference, subject, amount_minor, currency, difference_minor, 0, text,
       read_at, '', '', settled_at, settled_by_name, settled_reason
FROM bank_entry WHERE outcome <> 'MATCHED';

ALTER TABLE bank_entry
    DROP KEY bank_entry_outcome,
    DROP COLUMN settled_at,
    DROP COLUMN settled_by_name,
    DROP COLUMN settled_reason,
    ADD KEY bank_entry_end_to_end (tenant_id, end_to_end);

CREATE TABLE acquirer_report (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(200) NOT NULL,
    size BIGINT NOT NULL,
    changed_at BIGINT NOT NULL COMMENT 'seconds since 1970, at the acquirer',
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference VARCHAR(64) NOT NULL COMMENT 'which the money names; empty where it is unreadable',
    cleared_on DATE,
    told_through DATETIME(6) COMMENT 'everything up to then is in it or an earlier one',
    line_count INT NOT NULL,
    faults VARCHAR(1000) NOT NULL COMMENT 'what in it does not add up',
    content MEDIUMBLOB COMMENT 'as it came; only once',
    fetched_at DATETIME(6) NOT NULL,
    read_as VARCHAR(64) GENERATED ALWAYS AS (CASE WHEN kind = 'REPORT' THEN reference END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY acquirer_report_once (tenant_id, read_as),
    KEY acquirer_report_sha256 (tenant_id, sha256),
    KEY acquirer_report_fetched (tenant_id, fetched_at),
    CONSTRAINT acquirer_report_kind CHECK (kind IN ('REPORT', 'REPEATED', 'DIFFERS', 'UNREADABLE'))
) COMMENT = 'append-only';

CREATE TRIGGER acquirer_report_no_update BEFORE UPDATE ON acquirer_report FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'acquirer_report is append-only';
CREATE TRIGGER acquirer_report_no_delete BEFORE DELETE ON acquirer_report FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'acquirer_report is append-only';

-- What a report comes to in one currency, and the money that came for it.
CREATE TABLE acquirer_total (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    report_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference VARCHAR(64) NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    line_count INT NOT NULL,
    gross_minor BIGINT NOT NULL,
    interchange_minor BIGINT NOT NULL,
    scheme_minor BIGINT NOT NULL,
    read_at DATETIME(6) NOT NULL,
    received_minor BIGINT COMMENT 'what came; none yet: null',
    bank_entry VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the movement that paid it; empty where there was nothing to pay',
    received_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY acquirer_total_of (tenant_id, reference, currency),
    KEY acquirer_total_received (tenant_id, received_at),
    CONSTRAINT acquirer_total_report FOREIGN KEY (tenant_id, report_id) REFERENCES acquirer_report (tenant_id, id)
);

-- One merchant's part of a total; the merchant's books follow a moment later.
CREATE TABLE acquirer_share (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    report_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    line_count INT NOT NULL,
    gross_minor BIGINT NOT NULL,
    interchange_minor BIGINT NOT NULL,
    scheme_minor BIGINT NOT NULL,
    paid BOOLEAN NOT NULL,
    told VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what the merchant''s books have followed',
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY acquirer_share_of (tenant_id, report_id, merchant_id, currency),
    KEY acquirer_share_told (tenant_id, told, paid),
    CONSTRAINT acquirer_share_report FOREIGN KEY (tenant_id, report_id) REFERENCES acquirer_report (tenant_id, id),
    CONSTRAINT acquirer_share_told CHECK (told IN ('NOTHING', 'MATCHED', 'BOOKED'))
);

-- A line of the acquirer's report in the merchant's own tenant, with what of the merchant's it was held against.
CREATE TABLE cleared_line (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the report''s and the number of the line',
    version BIGINT NOT NULL,
    report_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'the item that it clears',
    payment_id VARCHAR(64) NOT NULL,
    reference VARCHAR(64) NOT NULL,
    effect VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    gross_minor BIGINT NOT NULL COMMENT 'above zero what comes to the merchant',
    interchange_minor BIGINT NOT NULL COMMENT 'above zero what is kept back',
    scheme_minor BIGINT NOT NULL,
    expected_minor BIGINT NOT NULL COMMENT 'ours that it clears',
    suspense_minor BIGINT NOT NULL COMMENT 'what of the money is nothing of ours',
    matched_at DATETIME(6) NOT NULL,
    received_at DATETIME(6) COMMENT 'when its money was booked',
    entry_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'in the journal',
    written_off_at DATETIME(6) COMMENT 'when a person''s word took it out of suspense',
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY cleared_line_item (tenant_id, item_id),
    KEY cleared_line_report (tenant_id, report_id, currency),
    CONSTRAINT cleared_line_item FOREIGN KEY (tenant_id, item_id) REFERENCES settlement_item (tenant_id, id),
    CONSTRAINT cleared_line_effect
        CHECK (effect IN ('CAPTURE', 'CAPTURE_UNDONE', 'REFUND', 'REFUND_UNDONE', 'DISPUTE', 'DISPUTE_WON')),
    CONSTRAINT cleared_line_outcome
        CHECK (outcome IN ('MATCHED', 'OVER', 'UNDER', 'DUPLICATE', 'CURRENCY', 'UNKNOWN'))
);
