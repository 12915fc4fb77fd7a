-- I6 no terminal is active of a merchant who has not signed the agreement, and what was signed lies in the house as it was signed
SELECT t.tenant_id, t.id AS what, 'unsigned' AS fault
FROM terminal t
JOIN merchant m ON m.tenant_id = t.tenant_id
JOIN application a ON a.tenant_id = t.tenant_id
WHERE t.activated_at IS NOT NULL AND (m.agreement_signed_at IS NULL OR a.agreement_accepted_at IS NULL)
UNION ALL
SELECT s.tenant_id, s.id, 'document differs'
FROM agreement_signature s
JOIN document d ON d.tenant_id = s.tenant_id AND d.id = s.document_id
WHERE d.sha256 <> s.sha256
UNION ALL
SELECT s.tenant_id, s.application_id, 'two signatures stand'
FROM agreement_signature s
WHERE s.voided_at IS NULL
GROUP BY s.tenant_id, s.application_id
HAVING COUNT(*) > 1
