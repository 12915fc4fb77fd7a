-- The platform's person phones the applicant: what the call is for, each try, and corrections that were told on the phone. What was said and
-- what shall be corrected is sealed.
CREATE TABLE case_call (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    case_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content MEDIUMBLOB NOT NULL,
    opened_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_name VARCHAR(200) NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    call_back_at DATETIME(6),
    closed_name VARCHAR(200),
    closed_at DATETIME(6),
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    PRIMARY KEY (tenant_id, id),
    KEY case_call_case (tenant_id, case_id, opened_at),
    KEY case_call_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT case_call_case FOREIGN KEY (tenant_id, case_id) REFERENCES underwriting_case (tenant_id, id),
    CONSTRAINT case_call_known_state CHECK (state IN ('OPEN', 'REACHED', 'REFUSED', 'CANCELLED', 'SUPERSEDED')),
    CONSTRAINT case_call_closed CHECK ((state = 'OPEN') = (closed_at IS NULL))
);

CREATE TABLE case_call_attempt (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    call_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lines_said VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content MEDIUMBLOB NOT NULL,
    made_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_name VARCHAR(200) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    call_back_at DATETIME(6),
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    PRIMARY KEY (tenant_id, id),
    KEY case_call_attempt_call (tenant_id, call_id, made_at),
    KEY case_call_attempt_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT case_call_attempt_call FOREIGN KEY (tenant_id, call_id) REFERENCES case_call (tenant_id, id),
    CONSTRAINT case_call_attempt_outcome CHECK (outcome IN ('REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'CALL_BACK', 'REFUSED')),
    CONSTRAINT case_call_attempt_back CHECK ((outcome = 'CALL_BACK') = (call_back_at IS NOT NULL))
);

-- Applies once the applicant has agreed, and not before.
CREATE TABLE case_correction (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    case_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    call_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content MEDIUMBLOB NOT NULL,
    proposed_name VARCHAR(200) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    closed_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    closed_at DATETIME(6),
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
              WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
    PRIMARY KEY (tenant_id, id),
    KEY case_correction_case (tenant_id, case_id, proposed_at),
    KEY case_correction_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT case_correction_case FOREIGN KEY (tenant_id, case_id) REFERENCES underwriting_case (tenant_id, id),
    CONSTRAINT case_correction_call FOREIGN KEY (tenant_id, call_id) REFERENCES case_call (tenant_id, id),
    CONSTRAINT case_correction_known_state CHECK (state IN ('PROPOSED', 'AGREED', 'REFUSED', 'CANCELLED')),
    CONSTRAINT case_correction_closed CHECK ((state = 'PROPOSED') = (closed_at IS NULL))
);
