ALTER TABLE underwriting_case
    DROP CONSTRAINT underwriting_case_decision,
    DROP CONSTRAINT underwriting_case_state,
    ADD COLUMN advice TEXT,
    ADD COLUMN declined_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    ADD CONSTRAINT underwriting_case_known_state CHECK (state IN ('COLLECTING', 'CHECKING', 'IN_REVIEW', 'PROPOSED', 'DECIDED'));

CREATE TABLE case_decision (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    case_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content TEXT NOT NULL,
    proposed_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    closed_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    closed_name VARCHAR(200),
    closed_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    KEY case_decision_case (tenant_id, case_id, proposed_at),
    CONSTRAINT case_decision_case FOREIGN KEY (tenant_id, case_id) REFERENCES underwriting_case (tenant_id, id),
    CONSTRAINT case_decision_state CHECK (state IN ('PROPOSED', 'CONFIRMED', 'SENT_BACK'))
);

INSERT INTO case_decision (tenant_id, id, version, case_id, state, content, proposed_by, proposed_at, closed_by, closed_name, closed_at)
SELECT tenant_id, CONCAT('dec', SUBSTRING(id, 4)), 1, id, 'CONFIRMED',
    JSON_REMOVE(JSON_MERGE_PRESERVE(decision, '{"items":[]}', JSON_OBJECT('proposedBy', owner_name)), '$.decidedBy', '$.decidedAt'),
    COALESCE(owner_id, ''), decided_at, owner_id, owner_name, decided_at
FROM underwriting_case WHERE decision IS NOT NULL;

ALTER TABLE underwriting_case DROP COLUMN decision;

CREATE TABLE case_note (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author VARCHAR(200) NOT NULL,
    content BLOB NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY case_note_case (tenant_id, case_id, noted_at),
    CONSTRAINT case_note_case FOREIGN KEY (tenant_id, case_id) REFERENCES underwriting_case (tenant_id, id)
);
