-- I6 an application submitted more than 30 s ago has one process, a draft has none, and one taken back at once need not have had one
SELECT a.tenant_id, a.id AS application, a.state, a.submitted_at, COUNT(p.ID_) AS processes
FROM application a
LEFT JOIN ACT_HI_PROCINST p ON p.TENANT_ID_ = a.tenant_id AND p.BUSINESS_KEY_ = a.id
GROUP BY a.tenant_id, a.id, a.state, a.submitted_at
HAVING (a.submitted_at IS NULL AND COUNT(p.ID_) <> 0)
    OR (a.submitted_at < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND AND a.state <> 'WITHDRAWN' AND COUNT(p.ID_) <> 1)
    OR COUNT(p.ID_) > 1
