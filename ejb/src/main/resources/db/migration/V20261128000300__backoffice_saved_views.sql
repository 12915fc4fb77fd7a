-- What an underwriter looks at again and again, under a name of their own. Kept under the platform's tenant, and of one person.
CREATE TABLE saved_view (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(40) NOT NULL,
    view_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text VARCHAR(80) NOT NULL,
    country VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sort VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    saved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY saved_view_name (tenant_id, person_id, name)
);

-- Counts of all saved views come from one look at the open cases, which this index answers alone.
CREATE INDEX backoffice_case_tally ON backoffice_case (stage, country, level, owner_id);
