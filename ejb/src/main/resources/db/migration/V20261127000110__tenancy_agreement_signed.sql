-- No terminal is activated for a merchant who has not signed. Who was approved before this was kept had agreed while applying.
ALTER TABLE merchant ADD COLUMN agreement_signed_at DATETIME(6) NULL AFTER language;
UPDATE merchant m JOIN application a ON a.tenant_id = m.tenant_id
    SET m.agreement_signed_at = a.agreement_accepted_at
    WHERE m.state <> 'APPLICANT';
