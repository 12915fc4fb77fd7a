-- How a payout goes out: by whom it was approved, to which account, in which file of the bank's, and what the bank said.
ALTER TABLE payout
    ADD COLUMN waits_for VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'what keeps it from going out; empty: nothing',
    ADD COLUMN released_at DATETIME(6) COMMENT 'when it was given to the bank''s next file',
    ADD COLUMN file_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD COLUMN return_reason VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'the bank''s code';

ALTER TABLE settlement_item DROP CONSTRAINT settlement_item_origin;
ALTER TABLE settlement_item ADD CONSTRAINT settlement_item_origin
    CHECK (origin IN ('HISTORY', 'PAYMENT', 'OPERATOR', 'BANK'));

-- Above a limit two different people let a payout go.
CREATE TABLE payout_approval (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payout_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approved_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approved_by_name VARCHAR(200) NOT NULL,
    approved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY payout_approval_once (tenant_id, payout_id, approved_by),
    CONSTRAINT payout_approval_of FOREIGN KEY (tenant_id, payout_id) REFERENCES payout (tenant_id, id)
) COMMENT = 'append-only';

-- Where a merchant is paid. One is ACTIVE; a change is PROPOSED by one person and confirmed by another.
CREATE TABLE payout_account (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content BLOB NOT NULL COMMENT 'holder, bank code and number',
    last_four VARCHAR(4) NOT NULL,
    stated_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stated_by_name VARCHAR(200) NOT NULL,
    stated_at DATETIME(6) NOT NULL,
    confirmed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
    confirmed_by_name VARCHAR(200),
    usable_from DATETIME(6) NOT NULL COMMENT 'payouts wait until then',
    ended_at DATETIME(6),
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    PRIMARY KEY (tenant_id, id),
    KEY payout_account_state (tenant_id, state),
    KEY payout_account_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT payout_account_state CHECK (state IN ('PROPOSED', 'ACTIVE', 'REPLACED', 'UNDONE'))
);

-- The platform's side, under the platform's own tenant: what the bank is to pay, over all merchants.
CREATE TABLE payout_order (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the payout''s',
    version BIGINT NOT NULL,
    merchant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant VARCHAR(200) NOT NULL,
    business_on DATE NOT NULL,
    due_on DATE NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    told VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the state that the merchant''s payout has followed',
    waits_for VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content BLOB COMMENT 'the account, from its release on',
    file_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    booked_entry VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the movement on the bank''s statement that paid it',
    bank_reference VARCHAR(64) NOT NULL,
    reason VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN content IS NULL OR LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    PRIMARY KEY (tenant_id, id),
    KEY payout_order_state (tenant_id, state, currency),
    KEY payout_order_told (tenant_id, told, state),
    KEY payout_order_file (tenant_id, file_id),
    KEY payout_order_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT payout_order_amount CHECK (amount_minor > 0),
    CONSTRAINT payout_order_state CHECK (state IN ('WAITING', 'RELEASED', 'IN_FILE', 'SENT', 'CONFIRMED', 'RETURNED'))
);

CREATE TABLE bank_file (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    message_id VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payouts INT NOT NULL,
    total_minor BIGINT NOT NULL,
    content MEDIUMBLOB NOT NULL,
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tries INT NOT NULL,
    trouble VARCHAR(100) NOT NULL COMMENT 'what went wrong last; empty: nothing',
    answer VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the bank''s word for all of it',
    made_at DATETIME(6) NOT NULL,
    sent_at DATETIME(6),
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY bank_file_message (tenant_id, message_id),
    KEY bank_file_state (tenant_id, state),
    KEY bank_file_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT bank_file_state CHECK (state IN ('READY', 'SENDING', 'SENT', 'DIFFERS'))
);

CREATE TABLE bank_report (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(200) NOT NULL,
    size BIGINT NOT NULL,
    changed_at BIGINT NOT NULL COMMENT 'seconds since 1970, at the bank',
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    faults VARCHAR(1000) NOT NULL COMMENT 'what in it does not add up',
    fetched_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY bank_report_sha256 (tenant_id, sha256),
    KEY bank_report_fetched (tenant_id, fetched_at),
    CONSTRAINT bank_report_kind CHECK (kind IN ('STATUS', 'STATEMENT', 'REPEATED', 'UNREADABLE'))
) COMMENT = 'append-only';

-- Movements on the bank's statements, each once, however often it is told.
CREATE TABLE bank_entry (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'made of what tells it from every other',
    version BIGINT NOT NULL,
    report_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account VARCHAR(64) NOT NULL,
    bank_reference VARCHAR(64) NOT NULL,
    amount_minor BIGINT NOT NULL COMMENT 'above zero what came in',
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    booked_on DATE,
    end_to_end VARCHAR(64) NOT NULL,
    return_reason VARCHAR(12) NOT NULL,
    text VARCHAR(200) NOT NULL,
    outcome VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the payout or report that it was held against',
    difference_minor BIGINT NOT NULL COMMENT 'the bank''s amount less ours',
    read_at DATETIME(6) NOT NULL,
    settled_at DATETIME(6) COMMENT 'when a person said why it differs',
    settled_by_name VARCHAR(200) NOT NULL,
    settled_reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY bank_entry_outcome (tenant_id, outcome, settled_at),
    KEY bank_entry_subject (tenant_id, subject),
    CONSTRAINT bank_entry_report FOREIGN KEY (tenant_id, report_id) REFERENCES bank_report (tenant_id, id),
    CONSTRAINT bank_entry_outcome CHECK (outcome IN ('MATCHED', 'MISSING', 'OVER', 'UNDER', 'DUPLICATE', 'CURRENCY'))
);

CREATE TRIGGER payout_approval_no_update BEFORE UPDATE ON payout_approval FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'payout_approval is append-only';
CREATE TRIGGER payout_approval_no_delete BEFORE DELETE ON payout_approval FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'payout_approval is append-only';

CREATE TRIGGER bank_report_no_update BEFORE UPDATE ON bank_report FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bank_report is append-only';
CREATE TRIGGER bank_report_no_delete BEFORE DELETE ON bank_report FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bank_report is append-only';
