-- Somebody is asked to belong to a merchant, or (tenant mer_platform) to work on the platform. Only the hash of the mailed link is kept.
CREATE TABLE invitation (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    email VARCHAR(254) NOT NULL,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'who has a further role proposed, or accepted the link',
    role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'while the link works',
    invited_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    invited_by_name VARCHAR(200) NOT NULL,
    invited_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    confirmed_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'the second admin, where two are needed',
    closed_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY invitation_token (token_hash),
    KEY invitation_open (tenant_id, state, invited_at),
    CONSTRAINT invitation_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT invitation_state CHECK (state IN ('PROPOSED', 'PENDING', 'ACCEPTED', 'REVOKED')),
    CONSTRAINT invitation_link CHECK (token_hash IS NULL OR state = 'PENDING'),
    CONSTRAINT invitation_two CHECK (confirmed_by IS NULL OR confirmed_by <> invited_by)
);

-- Since when somebody holds a role; unknown for the grants that were there before.
ALTER TABLE role_grant ADD COLUMN granted_at DATETIME(6);
