-- A projection's row belongs to its tenant and is written under its key; the platform's people open it by its id.
ALTER TABLE backoffice_case
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (tenant_id, id),
    ADD UNIQUE KEY backoffice_case_id (id);

ALTER TABLE backoffice_order
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (tenant_id, id),
    ADD UNIQUE KEY backoffice_order_id (id);
