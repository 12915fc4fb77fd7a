-- I6 an approved or declined application has one decided case, and only such a one
SELECT a.tenant_id, a.id AS application, a.state, c.state AS case_state
FROM application a
JOIN underwriting_case c ON c.tenant_id = a.tenant_id AND c.id = a.id
WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.tenant_id = a.tenant_id AND o.state = 'WAITING')
  AND ((a.state IN ('APPROVED', 'DECLINED') AND c.state <> 'DECIDED')
    OR (a.state = 'IN_REVIEW' AND c.state = 'DECIDED' AND c.decided_at < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND))
