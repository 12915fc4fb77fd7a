-- The case of a person of a company stands beside the company's and points to it.
ALTER TABLE underwriting_case
    ADD COLUMN parent_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    ADD COLUMN left_at DATETIME(6),
    ADD KEY underwriting_case_parent (tenant_id, parent_id, id),
    ADD CONSTRAINT underwriting_case_of_company FOREIGN KEY (tenant_id, parent_id) REFERENCES underwriting_case (tenant_id, id),
    ADD CONSTRAINT underwriting_case_other CHECK (parent_id IS NULL OR parent_id <> id);
