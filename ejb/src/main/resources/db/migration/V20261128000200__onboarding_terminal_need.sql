-- What an applicant answered about terminals and what was recommended to that: codes only, several of them parted by commas.
CREATE TABLE terminal_need (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    places VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tills INT NOT NULL,
    payments VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    extras VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    networks VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    models VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    table_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answered_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT terminal_need_application FOREIGN KEY (tenant_id, id) REFERENCES application (tenant_id, id)
);
