-- While a hold is in force nothing is paid out: what closed days come to is carried forward.
CREATE TABLE payout_hold (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE NOT NULL COMMENT 'the last business day it holds on',
    placed_by VARCHAR(64) NOT NULL,
    placed_by_name VARCHAR(200) NOT NULL,
    placed_at DATETIME(6) NOT NULL,
    lifted_by_name VARCHAR(200),
    lifted_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    KEY payout_hold_until (tenant_id, until_on),
    CONSTRAINT payout_hold_days CHECK (from_on <= until_on)
);

-- Reserve that a person gives back; the next closed day takes it up.
CREATE TABLE reserve_release (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    amount_minor BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    released_by VARCHAR(64) NOT NULL,
    released_by_name VARCHAR(200) NOT NULL,
    released_at DATETIME(6) NOT NULL,
    taken_on DATE COMMENT 'the business day whose close gave it back',
    PRIMARY KEY (tenant_id, id),
    KEY reserve_release_taken (tenant_id, taken_on),
    CONSTRAINT reserve_release_amount CHECK (amount_minor > 0)
);
