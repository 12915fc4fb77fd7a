-- Letters to an applicant and the answers. The text is sealed.
CREATE TABLE case_letter (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    application_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sent_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_us BOOLEAN NOT NULL,
    author_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author VARCHAR(200) NOT NULL,
    content BLOB NOT NULL,
    sent_at DATETIME(6) NOT NULL,
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY case_letter_key (tenant_id, sent_key),
    KEY case_letter_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT case_letter_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id)
);
