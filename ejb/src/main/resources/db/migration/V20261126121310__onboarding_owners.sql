-- The application of one person of a company. Who it is stands, sealed, in the company's case. Of the mailed link only the hash is kept.
CREATE TABLE owner_application (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    application_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
    sent_at DATETIME(6),
    expires_at DATETIME(6),
    links INT NOT NULL,
    rejections INT NOT NULL,
    consented_at DATETIME(6),
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY owner_application_token (token_hash),
    KEY owner_application_of (tenant_id, application_id, id),
    CONSTRAINT owner_application_of FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
    CONSTRAINT owner_application_case FOREIGN KEY (tenant_id, id) REFERENCES underwriting_case (tenant_id, id),
    CONSTRAINT owner_application_state CHECK (state IN ('NAMED', 'INVITED', 'GIVEN', 'CHECKED', 'REFUSED', 'EXPIRED', 'LEFT')),
    CONSTRAINT owner_application_link CHECK (token_hash IS NULL OR state NOT IN ('NAMED', 'LEFT', 'REFUSED')),
    CONSTRAINT owner_application_consent CHECK (state NOT IN ('GIVEN', 'CHECKED') OR consented_at IS NOT NULL)
);
