-- Data keys, wrapped by a master key that is never in the database. A row is marked, never deleted: a value may be restored from a backup.

CREATE TABLE data_key (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    data_class VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    master_key_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wrapped VARBINARY(255) NOT NULL,
    rotation VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    made_at DATETIME(6) NOT NULL,
    retired_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY data_key_version (tenant_id, data_class, purpose, version),
    KEY data_key_master (master_key_id),
    KEY data_key_state (purpose, state, rotation),
    CONSTRAINT data_key_purpose CHECK (purpose IN ('SEAL', 'INDEX')),
    CONSTRAINT data_key_state CHECK (state IN ('ACTIVE', 'OLD', 'RETIRED')),
    CONSTRAINT data_key_retired CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL))
);

CREATE TRIGGER data_key_no_delete BEFORE DELETE ON data_key FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'data keys are retired, never deleted';

-- One rotation of all data keys; open until nothing is left to do.
CREATE TABLE key_rotation (
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    requested_by VARCHAR(100) NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    began_at DATETIME(6),
    resealed BIGINT NOT NULL DEFAULT 0,
    unreadable BIGINT NOT NULL DEFAULT 0,
    finished_at DATETIME(6),
    PRIMARY KEY (id)
);

-- Whose key has sealed a value, read by the database from the value's own header: '' nothing is sealed here, '1' the form before there were
-- data keys, '?' no sealed value.
ALTER TABLE case_fact
    ADD COLUMN sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    ADD KEY case_fact_sealed_by (tenant_id, sealed_by, id);

ALTER TABLE document
    ADD COLUMN sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    ADD KEY document_sealed_by (tenant_id, sealed_by, id);

ALTER TABLE mail_message
    ADD COLUMN sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(parameters) = 0 THEN '' WHEN ASCII(parameters) = 1 THEN '1'
              WHEN ASCII(parameters) = 2 THEN CONVERT(SUBSTRING(parameters, 2, 30) USING ascii) ELSE '?' END) STORED,
    ADD KEY mail_message_sealed_by (tenant_id, sealed_by, id);
