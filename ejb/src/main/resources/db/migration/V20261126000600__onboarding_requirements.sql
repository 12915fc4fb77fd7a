ALTER TABLE application
    ADD COLUMN answer_due_at DATETIME(6),
    ADD COLUMN declined_at DATETIME(6),
    ADD COLUMN appealed_at DATETIME(6),
    ADD COLUMN appeal TEXT;

CREATE TABLE requirement (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    application_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place INT NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
    note VARCHAR(1000),
    asked BOOLEAN NOT NULL,
    rejections INT NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY requirement_code (tenant_id, application_id, code),
    CONSTRAINT requirement_application FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
    CONSTRAINT requirement_state CHECK (state IN ('DUE', 'PENDING', 'SATISFIED', 'REJECTED', 'WAIVED'))
);

INSERT INTO requirement (tenant_id, id, version, application_id, code, place, state, asked, rejections, changed_at)
SELECT a.tenant_id, CONCAT('req', SUBSTRING(a.id, 4, 27), c.place), 1, a.id, c.code, c.place,
    CASE WHEN a.state = 'DRAFT' THEN 'DUE' ELSE 'PENDING' END, FALSE, 0, a.saved_at
FROM application a CROSS JOIN (
    SELECT 0 AS place, 'BUSINESS' AS code UNION SELECT 1, 'PERSON' UNION SELECT 2, 'IDENTITY_DOCUMENT'
    UNION SELECT 3, 'SETTLEMENT_ACCOUNT' UNION SELECT 4, 'TERMINAL' UNION SELECT 5, 'AGREEMENT') c;
