-- Wrong tries are counted by account and place (failed_try), not at the person: nobody can lock somebody else out.
ALTER TABLE person
    DROP COLUMN failed_tries,
    DROP COLUMN locked_until,
    ADD COLUMN password_changed_at DATETIME(6);

CREATE TABLE person_session (
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at DATETIME(6) NOT NULL,
    last_seen_at DATETIME(6) NOT NULL,
    address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_agent VARCHAR(300) NOT NULL,
    device_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    second_factor BOOLEAN NOT NULL,
    code_tries INT NOT NULL,
    completed_at DATETIME(6),
    mfa_at DATETIME(6),
    stepped_up_at DATETIME(6),
    ended_at DATETIME(6),
    end_reason VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin,
    PRIMARY KEY (id),
    KEY person_session_person (person_id, started_at),
    KEY person_session_seen (ended_at, last_seen_at),
    CONSTRAINT person_session_of FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_session_end CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);

-- A factor has a kind, so that passkeys can come beside codes. Secrets are sealed by the vault under the platform's tenant.
CREATE TABLE person_factor (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    secret VARBINARY(512) NOT NULL,
    last_step BIGINT NOT NULL,
    added_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6),
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(secret) = 0 THEN '' WHEN ASCII(secret) = 1 THEN '1'
              WHEN ASCII(secret) = 2 THEN CONVERT(SUBSTRING(secret, 2, 30) USING ascii) ELSE '?' END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY person_factor_once (tenant_id, person_id, kind, state),
    KEY person_factor_person (person_id),
    KEY person_factor_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT person_factor_of FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_factor_kind CHECK (kind IN ('TOTP')),
    CONSTRAINT person_factor_state CHECK (state IN ('PENDING', 'ACTIVE'))
);

CREATE TABLE recovery_code (
    code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used_at DATETIME(6),
    PRIMARY KEY (code_hash),
    KEY recovery_code_person (person_id),
    CONSTRAINT recovery_code_of FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE password_reset (
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (token_hash),
    KEY password_reset_person (person_id),
    CONSTRAINT password_reset_of FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Browsers a person has signed in with, by the hash of a cookie.
CREATE TABLE person_device (
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    device_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_seen_at DATETIME(6) NOT NULL,
    last_seen_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY person_device_once (person_id, device_hash),
    CONSTRAINT person_device_of FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Tries that failed, under the hash of what was tried; forgotten after a day.
CREATE TABLE failed_try (
    what_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failures INT NOT NULL,
    last_at DATETIME(6) NOT NULL,
    blocked_until DATETIME(6),
    PRIMARY KEY (what_hash),
    KEY failed_try_last (last_at)
);
