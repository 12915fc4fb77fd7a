CREATE TABLE underwriting_case (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    owner_name VARCHAR(200),
    queued_at DATETIME(6),
    rating TEXT,
    decision TEXT,
    decided_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT underwriting_case_merchant FOREIGN KEY (tenant_id) REFERENCES merchant (tenant_id),
    CONSTRAINT underwriting_case_state CHECK (state IN ('COLLECTING', 'CHECKING', 'IN_REVIEW', 'DECIDED')),
    CONSTRAINT underwriting_case_decision CHECK ((state = 'DECIDED') = (decision IS NOT NULL))
);

CREATE TABLE case_fact (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    section VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content BLOB NOT NULL,
    stated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY case_fact_section (tenant_id, case_id, section),
    CONSTRAINT case_fact_case FOREIGN KEY (tenant_id, case_id) REFERENCES underwriting_case (tenant_id, id)
);

CREATE TABLE verification (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    case_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    provider VARCHAR(100),
    provider_reference VARCHAR(100),
    score INT,
    evidence TEXT,
    requested_at DATETIME(6) NOT NULL,
    answered_at DATETIME(6),
    tries INT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY verification_case (tenant_id, case_id),
    CONSTRAINT verification_case FOREIGN KEY (tenant_id, case_id) REFERENCES underwriting_case (tenant_id, id),
    CONSTRAINT verification_state CHECK (state IN ('REQUESTED', 'PASSED', 'FAILED', 'REVIEW', 'ERROR'))
);
