-- What every context stands on. Ids, keys and hashes are ascii_bin: T1 and t1 differ.

CREATE TABLE outbox (
    seq BIGINT NOT NULL AUTO_INCREMENT,
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload TEXT NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WAITING',
    created_at DATETIME(6) NOT NULL,
    due_at DATETIME(6) NOT NULL,
    delivered_at DATETIME(6),
    tries INT NOT NULL DEFAULT 0,
    last_error VARCHAR(500),
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY outbox_seq (seq),
    UNIQUE KEY outbox_id (id),
    KEY outbox_due (state, due_at, seq),
    KEY outbox_subject (tenant_id, subject, state, seq),
    CONSTRAINT outbox_state CHECK (state IN ('WAITING', 'DONE', 'PARKED'))
);

CREATE TABLE work_item (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WAITING',
    due_at DATETIME(6) NOT NULL,
    queued_at DATETIME(6) NOT NULL,
    tries INT NOT NULL DEFAULT 0,
    last_error VARCHAR(500),
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY work_item_id (id),
    UNIQUE KEY work_item_subject (tenant_id, kind, subject),
    KEY work_item_due (state, due_at),
    CONSTRAINT work_item_state CHECK (state IN ('WAITING', 'GIVEN_UP'))
);

CREATE TABLE idempotency_key (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idem_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status INT,
    answer MEDIUMTEXT,
    claimed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, operation, idem_key),
    KEY idempotency_key_claimed (claimed_at)
);

CREATE TABLE document (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(200) NOT NULL,
    content_type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content LONGBLOB NOT NULL,
    stored_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE mail_message (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recipient VARCHAR(254) NOT NULL,
    language VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    parameters BLOB NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    queued_at DATETIME(6) NOT NULL,
    sent_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT mail_message_state CHECK (state IN ('QUEUED', 'SENT', 'FAILED'))
);

CREATE TABLE audit_record (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    actor VARCHAR(64) NOT NULL,
    actor_name VARCHAR(200) NOT NULL,
    action VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY audit_record_at (recorded_at),
    KEY audit_record_subject (tenant_id, subject, recorded_at)
) COMMENT = 'append-only';

CREATE TRIGGER audit_record_no_update BEFORE UPDATE ON audit_record FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_record is append-only';
CREATE TRIGGER audit_record_no_delete BEFORE DELETE ON audit_record FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_record is append-only';

CREATE TABLE audit_seal (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number BIGINT NOT NULL,
    row_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, number),
    UNIQUE KEY audit_seal_row (tenant_id, row_id),
    CONSTRAINT audit_seal_record FOREIGN KEY (tenant_id, row_id) REFERENCES audit_record (tenant_id, id)
) COMMENT = 'append-only';

CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal is append-only';
CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal is append-only';

CREATE TABLE seal_head (
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number BIGINT NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (tenant_id, kind)
);
