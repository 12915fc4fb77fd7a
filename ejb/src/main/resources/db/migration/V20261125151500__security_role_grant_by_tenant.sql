-- A grant belongs to the tenant it holds in; roles of the platform to mer_platform, as before. Rows keep their values.
ALTER TABLE role_grant
    CHANGE COLUMN merchant_id tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (tenant_id, id),
    ADD UNIQUE KEY role_grant_person_once (tenant_id, person_id, role),
    ADD KEY role_grant_role (tenant_id, role),
    ADD KEY role_grant_of_person (person_id, tenant_id, role),
    DROP KEY role_grant_once,
    DROP KEY role_grant_merchant;
