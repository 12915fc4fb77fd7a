-- Parcels come back, are sent again, ordered again; a faulty terminal is replaced. One serial has one live terminal, over all merchants.
ALTER TABLE terminal_order
    ADD COLUMN cause VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'APPLICATION',
    ADD COLUMN successor_of VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the returned order that this one follows',
    ADD COLUMN replaces_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the terminal that is swapped; no foreign key, a terminal has one to its order',
    ADD COLUMN handing_over BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'asked of the carrier, answer not stored yet',
    ADD COLUMN first_of VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN cause = 'APPLICATION' THEN application_id END) STORED,
    DROP KEY terminal_order_application,
    ADD UNIQUE KEY terminal_order_first (tenant_id, first_of),
    ADD UNIQUE KEY terminal_order_successor (tenant_id, successor_of),
    ADD KEY terminal_order_application (tenant_id, application_id),
    ADD KEY terminal_order_replaces (tenant_id, replaces_id),
    ADD CONSTRAINT terminal_order_follows FOREIGN KEY (tenant_id, successor_of) REFERENCES terminal_order (tenant_id, id);

ALTER TABLE terminal
    ADD COLUMN ready_at DATETIME(6) NULL,
    ADD COLUMN fault VARCHAR(300) NULL,
    ADD COLUMN live_serial VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN state <> 'RETURNED' THEN serial END) STORED,
    DROP KEY terminal_serial,
    ADD KEY terminal_serial (tenant_id, serial),
    ADD UNIQUE KEY terminal_live_serial (live_serial);

-- Terminals of before the checklist were ready with their activation.
UPDATE terminal SET ready_at = activated_at WHERE state = 'ACTIVE';

ALTER TABLE device_unit ADD COLUMN faulty_since DATETIME(6) NULL;

CREATE TABLE order_step (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail VARCHAR(300),
    by_name VARCHAR(200) NOT NULL,
    at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY order_step_of (tenant_id, order_id, at),
    CONSTRAINT order_step_order FOREIGN KEY (tenant_id, order_id) REFERENCES terminal_order (tenant_id, id)
);

CREATE TABLE terminal_check (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    terminal_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    problem VARCHAR(200),
    by_name VARCHAR(200),
    at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY terminal_check_item (tenant_id, terminal_id, item),
    CONSTRAINT terminal_check_terminal FOREIGN KEY (tenant_id, terminal_id) REFERENCES terminal (tenant_id, id)
);
