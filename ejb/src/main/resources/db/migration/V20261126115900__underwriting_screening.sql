-- Published lists as they were imported. The importer writes READY, a server makes it ACTIVE once it has read it; what an older version held is
-- taken out by the next import, what it was stays.
CREATE TABLE screening_list (
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    list_id VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    published_on DATE,
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    files VARCHAR(500) NOT NULL,
    entries INT NOT NULL,
    names INT NOT NULL,
    addresses INT NOT NULL,
    added INT NOT NULL,
    changed INT NOT NULL,
    removed INT NOT NULL,
    imported_by VARCHAR(100) NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    activated_at DATETIME(6),
    replaced_at DATETIME(6),
    PRIMARY KEY (id),
    KEY screening_list_state (state, list_id),
    KEY screening_list_list (list_id, imported_at),
    CONSTRAINT screening_list_known_state CHECK (state IN ('READY', 'ACTIVE', 'REPLACED'))
);

CREATE TABLE screening_entry (
    list_version VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_id VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content MEDIUMTEXT CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (list_version, entry_id),
    CONSTRAINT screening_entry_list FOREIGN KEY (list_version) REFERENCES screening_list (id)
);

CREATE TABLE screening_hit (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    case_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    list_id VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    list_version VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_id VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    entry_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    score INT NOT NULL,
    level VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin,
    remembered BOOLEAN NOT NULL,
    content MEDIUMBLOB NOT NULL,
    found_at DATETIME(6) NOT NULL,
    closed_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    closed_name VARCHAR(200),
    closed_at DATETIME(6),
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    PRIMARY KEY (tenant_id, id),
    KEY screening_hit_case (tenant_id, case_id, state),
    KEY screening_hit_facts (tenant_id, facts_hash),
    KEY screening_hit_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT screening_hit_case FOREIGN KEY (tenant_id, case_id) REFERENCES underwriting_case (tenant_id, id),
    CONSTRAINT screening_hit_known_state CHECK (state IN ('OPEN', 'CLEARED', 'CONFIRMED')),
    CONSTRAINT screening_hit_closed CHECK ((state = 'OPEN') = (closed_at IS NULL))
);

-- Merchants who are approved and resemble an entry that a list has added or changed since.
CREATE TABLE backoffice_alert (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merchant VARCHAR(200) NOT NULL,
    country VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_hits INT NOT NULL,
    confirmed_hits INT NOT NULL,
    found_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY backoffice_alert_found (found_at)
);
