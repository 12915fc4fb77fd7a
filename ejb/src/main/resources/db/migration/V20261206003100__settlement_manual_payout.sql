-- A payout that a person decides outside of the agreed schedule: the next close that may pay makes it.
CREATE TABLE manual_payout (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    decided_by VARCHAR(64) NOT NULL,
    decided_by_name VARCHAR(200) NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    paid_on DATE COMMENT 'the business day whose close paid out',
    taken_back_by_name VARCHAR(200),
    taken_back_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    KEY manual_payout_open (tenant_id, paid_on, taken_back_at),
    CONSTRAINT manual_payout_ended CHECK (paid_on IS NULL OR taken_back_at IS NULL),
    CONSTRAINT manual_payout_taken_back CHECK ((taken_back_at IS NULL) = (taken_back_by_name IS NULL))
);
