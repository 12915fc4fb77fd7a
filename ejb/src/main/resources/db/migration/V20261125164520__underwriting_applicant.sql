-- Who filed it, so that nobody decides their own application, whatever role they come to hold later.
ALTER TABLE underwriting_case ADD COLUMN applicant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
UPDATE underwriting_case c JOIN application a ON a.tenant_id = c.tenant_id AND a.id = c.id SET c.applicant_id = a.applicant;
