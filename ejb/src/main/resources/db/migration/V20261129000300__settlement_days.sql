-- Interchange and scheme fees as published, the files as they were given: one table serves many merchants.
CREATE TABLE tariff (
    id CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of both texts',
    interchange MEDIUMTEXT NOT NULL,
    scheme_fees MEDIUMTEXT NOT NULL,
    added_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
) COMMENT = 'append-only';

CREATE TABLE price_plan (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(100) NOT NULL,
    effective_on DATE NOT NULL,
    tariff_id CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mcc_group VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    markup_rate DECIMAL(9, 6) NOT NULL,
    markup_fixed BIGINT NOT NULL,
    refund_fee BIGINT NOT NULL,
    dispute_fee BIGINT NOT NULL,
    monthly_fee BIGINT NOT NULL,
    minimum_monthly_fee BIGINT NOT NULL,
    terminal_rental BIGINT NOT NULL,
    terminals INT NOT NULL,
    reserve_rate DECIMAL(9, 6) NOT NULL,
    reserve_days INT NOT NULL,
    payout_schedule VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payout_minimum BIGINT NOT NULL,
    payout_delay INT NOT NULL COMMENT 'bank days from the business day to the money',
    agreed_at DATETIME(6) NOT NULL,
    agreed_by VARCHAR(64) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY price_plan_from (tenant_id, effective_on, agreed_at),
    CONSTRAINT price_plan_tariff FOREIGN KEY (tariff_id) REFERENCES tariff (id),
    CONSTRAINT price_plan_rates CHECK (markup_rate BETWEEN 0 AND 1 AND reserve_rate BETWEEN 0 AND 1),
    CONSTRAINT price_plan_fees CHECK (markup_fixed >= 0 AND refund_fee >= 0 AND dispute_fee >= 0 AND monthly_fee >= 0
        AND minimum_monthly_fee >= 0 AND terminal_rental >= 0 AND terminals >= 0),
    CONSTRAINT price_plan_days CHECK (reserve_days >= 0 AND payout_delay >= 0 AND payout_minimum >= 0),
    CONSTRAINT price_plan_schedule CHECK (payout_schedule IN ('DAILY', 'WEEKLY', 'MONTHLY', 'MANUAL'))
) COMMENT = 'append-only';

-- What the acquirer saw, each with what it cost and by which rates, so that anybody can compute it again.
CREATE TABLE settlement_item (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    origin VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    of_reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    capture_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'the captured item that this one is about',
    business_on DATE NOT NULL,
    occurred_at DATETIME(6) NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scheme VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_mode VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    region VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    plan_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tariff_row INT NOT NULL,
    interchange_rate DECIMAL(9, 6) NOT NULL,
    interchange_fixed BIGINT NOT NULL,
    interchange_minor BIGINT NOT NULL,
    scheme_rate DECIMAL(9, 6) NOT NULL,
    scheme_fixed BIGINT NOT NULL,
    scheme_minor BIGINT NOT NULL,
    markup_rate DECIMAL(9, 6) NOT NULL,
    markup_fixed BIGINT NOT NULL,
    markup_minor BIGINT NOT NULL,
    other_minor BIGINT NOT NULL,
    note VARCHAR(200) NOT NULL,
    priced_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY settlement_item_reference (tenant_id, reference),
    KEY settlement_item_day (tenant_id, business_on, kind, amount_minor, interchange_minor, scheme_minor, markup_minor, other_minor),
    KEY settlement_item_about (tenant_id, of_reference),
    KEY settlement_item_capture (tenant_id, capture_id),
    CONSTRAINT settlement_item_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES price_plan (tenant_id, id),
    CONSTRAINT settlement_item_kind CHECK (kind IN ('CAPTURE', 'CAPTURE_UNDONE', 'REFUND', 'DISPUTE_OPENED', 'DISPUTE_WON',
        'DISPUTE_LOST', 'ADJUSTMENT', 'PAYOUT_RETURNED')),
    CONSTRAINT settlement_item_origin CHECK (origin IN ('HISTORY', 'PAYMENT', 'OPERATOR')),
    CONSTRAINT settlement_item_amount CHECK (amount_minor > 0 OR (kind = 'ADJUSTMENT' AND amount_minor <> 0))
) COMMENT = 'append-only';

CREATE TABLE settlement_batch (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    business_on DATE NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    plan_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    captures_minor BIGINT NOT NULL,
    capture_count INT NOT NULL,
    refunds_minor BIGINT NOT NULL,
    refund_count INT NOT NULL,
    interchange_minor BIGINT NOT NULL,
    scheme_minor BIGINT NOT NULL,
    markup_minor BIGINT NOT NULL,
    other_fees_minor BIGINT NOT NULL,
    service_fees_minor BIGINT NOT NULL COMMENT 'all three below',
    monthly_fee_minor BIGINT NOT NULL,
    terminal_rental_minor BIGINT NOT NULL,
    minimum_fee_minor BIGINT NOT NULL,
    disputes_minor BIGINT NOT NULL,
    disputes_won_minor BIGINT NOT NULL,
    adjustments_minor BIGINT NOT NULL,
    reserve_withheld_minor BIGINT NOT NULL,
    reserve_release_on DATE COMMENT 'when what is withheld here comes back; none: by hand',
    reserve_released_minor BIGINT NOT NULL,
    brought_forward_minor BIGINT NOT NULL,
    net_minor BIGINT NOT NULL,
    payout_minor BIGINT NOT NULL,
    carried_forward_minor BIGINT NOT NULL,
    reserve_balance_minor BIGINT NOT NULL,
    closed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY settlement_batch_day (tenant_id, business_on),
    KEY settlement_batch_release (tenant_id, reserve_release_on, reserve_withheld_minor),
    CONSTRAINT settlement_batch_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES price_plan (tenant_id, id),
    CONSTRAINT settlement_batch_net CHECK (net_minor = captures_minor - refunds_minor - interchange_minor - scheme_minor
        - markup_minor - other_fees_minor - service_fees_minor - disputes_minor + disputes_won_minor
        - reserve_withheld_minor + reserve_released_minor + adjustments_minor + brought_forward_minor),
    CONSTRAINT settlement_batch_paid CHECK (net_minor = payout_minor + carried_forward_minor AND payout_minor >= 0),
    CONSTRAINT settlement_batch_services CHECK
        (service_fees_minor = monthly_fee_minor + terminal_rental_minor + minimum_fee_minor)
) COMMENT = 'append-only';

CREATE TABLE payout (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    batch_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    business_on DATE NOT NULL,
    due_on DATE NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bank_reference VARCHAR(64) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY payout_batch (tenant_id, batch_id),
    KEY payout_day (tenant_id, business_on),
    CONSTRAINT payout_of FOREIGN KEY (tenant_id, batch_id) REFERENCES settlement_batch (tenant_id, id),
    CONSTRAINT payout_amount CHECK (amount_minor > 0),
    CONSTRAINT payout_state CHECK (state IN ('CREATED', 'SENT', 'CONFIRMED', 'RETURNED'))
);

CREATE TABLE monthly_statement (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision INT NOT NULL,
    figures MEDIUMTEXT NOT NULL,
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY monthly_statement_period (tenant_id, period, revision),
    CONSTRAINT monthly_statement_revision CHECK (revision >= 1)
) COMMENT = 'append-only';

CREATE TRIGGER tariff_no_update BEFORE UPDATE ON tariff FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tariff is append-only';
CREATE TRIGGER tariff_no_delete BEFORE DELETE ON tariff FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tariff is append-only';

CREATE TRIGGER price_plan_no_update BEFORE UPDATE ON price_plan FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'price_plan is append-only';
CREATE TRIGGER price_plan_no_delete BEFORE DELETE ON price_plan FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'price_plan is append-only';

CREATE TRIGGER settlement_item_no_update BEFORE UPDATE ON settlement_item FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'settlement_item is append-only';
CREATE TRIGGER settlement_item_no_delete BEFORE DELETE ON settlement_item FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'settlement_item is append-only';

CREATE TRIGGER settlement_batch_no_update BEFORE UPDATE ON settlement_batch FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'settlement_batch is append-only';
CREATE TRIGGER settlement_batch_no_delete BEFORE DELETE ON settlement_batch FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'settlement_batch is append-only';

CREATE TRIGGER monthly_statement_no_update BEFORE UPDATE ON monthly_statement FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'monthly_statement is append-only';
CREATE TRIGGER monthly_statement_no_delete BEFORE DELETE ON monthly_statement FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'monthly_statement is append-only';
