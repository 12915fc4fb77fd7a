CREATE TABLE merchant (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    legal_name VARCHAR(200),
    trading_name VARCHAR(200),
    mcc CHAR(4) CHARACTER SET ascii COLLATE ascii_bin,
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    zone VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY merchant_tenant (tenant_id),
    CONSTRAINT merchant_is_tenant CHECK (id = tenant_id),
    CONSTRAINT merchant_state CHECK (state IN ('APPLICANT', 'APPROVED', 'LIVE', 'RESTRICTED', 'SUSPENDED', 'CLOSED'))
);

CREATE TABLE store (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(200) NOT NULL,
    address VARCHAR(400) NOT NULL,
    zone VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cut_off TIME NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tax_included BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT store_merchant FOREIGN KEY (tenant_id) REFERENCES merchant (tenant_id)
);

CREATE TABLE till (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    store_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(100) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT till_store FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id)
);

CREATE TABLE person (
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    email VARCHAR(254) NOT NULL,
    name VARCHAR(200) NOT NULL,
    language VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    registered_at DATETIME(6) NOT NULL,
    confirmed_at DATETIME(6),
    failed_tries INT NOT NULL DEFAULT 0,
    locked_until DATETIME(6),
    PRIMARY KEY (id),
    UNIQUE KEY person_email (email)
);

CREATE TABLE confirmation (
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (token_hash),
    CONSTRAINT confirmation_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE role_grant (
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY role_grant_once (person_id, merchant_id, role),
    KEY role_grant_merchant (merchant_id, role),
    CONSTRAINT role_grant_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE api_key (
    secret_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    label VARCHAR(100) NOT NULL,
    role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scopes VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6),
    PRIMARY KEY (secret_hash),
    UNIQUE KEY api_key_id (id),
    KEY api_key_subject (merchant_id, subject)
);
