CREATE TABLE application_number (
    seq BIGINT NOT NULL AUTO_INCREMENT,
    application_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (seq)
);

CREATE TABLE application (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    applicant VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    terminal_model VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    terminal_quantity INT NOT NULL,
    agreement_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    agreement_accepted_at DATETIME(6),
    agreement_accepted_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    submitted_at DATETIME(6),
    saved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY application_one (tenant_id),
    CONSTRAINT application_merchant FOREIGN KEY (tenant_id) REFERENCES merchant (tenant_id),
    CONSTRAINT application_case FOREIGN KEY (tenant_id, id) REFERENCES underwriting_case (tenant_id, id)
);

CREATE TABLE timeline_entry (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    parameters TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY timeline_entry_at (tenant_id, happened_at)
);

-- Projections: what platform people list across tenants.
CREATE TABLE backoffice_case (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant VARCHAR(200) NOT NULL,
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mcc CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    monthly_volume_minor BIGINT NOT NULL,
    score INT,
    level VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin,
    stage VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    owner_name VARCHAR(200),
    submitted_at DATETIME(6) NOT NULL,
    due_at DATETIME(6) NOT NULL,
    decided_at DATETIME(6),
    decision_minutes BIGINT,
    PRIMARY KEY (id),
    KEY backoffice_case_queue (stage, due_at),
    KEY backoffice_case_owner (owner_id, stage),
    KEY backoffice_case_decided (decided_at, decision_minutes)
);

CREATE TABLE backoffice_order (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant VARCHAR(200) NOT NULL,
    model VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity INT NOT NULL,
    allocated INT NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    city VARCHAR(200) NOT NULL,
    tracking_number VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin,
    placed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY backoffice_order_placed (placed_at)
);
