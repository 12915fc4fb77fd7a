-- A key belongs to its tenant; who holds a secret is asked by its hash, in one narrow statement. Rows keep their values.
ALTER TABLE api_key
    CHANGE COLUMN merchant_id tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ADD COLUMN hint VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'the last characters of the secret',
    ADD COLUMN issued_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'system:activation',
    ADD COLUMN issuer_name VARCHAR(200) NOT NULL DEFAULT 'activation',
    ADD COLUMN expires_at DATETIME(6),
    ADD COLUMN last_used_at DATETIME(6),
    ADD COLUMN revoked_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
    ADD COLUMN rotated_from VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    DROP PRIMARY KEY,
    DROP KEY api_key_id,
    DROP KEY api_key_subject,
    ADD PRIMARY KEY (tenant_id, id),
    ADD UNIQUE KEY api_key_secret (secret_hash),
    ADD CONSTRAINT api_key_role CHECK (role IN ('API', 'TERMINAL'));

-- one successor for a key, also when two people rotate it at once
ALTER TABLE api_key
    ADD UNIQUE KEY api_key_rotated (tenant_id, rotated_from),
    ADD CONSTRAINT api_key_rotated_from FOREIGN KEY (tenant_id, rotated_from) REFERENCES api_key (tenant_id, id);
