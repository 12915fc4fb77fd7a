-- I6 a merchant is live exactly when its application's process ended so
SELECT m.id AS merchant, m.state, p.END_ACT_ID_ AS ended_at
FROM merchant m
JOIN application a ON a.tenant_id = m.tenant_id
JOIN ACT_HI_PROCINST p ON p.TENANT_ID_ = a.tenant_id AND p.BUSINESS_KEY_ = a.id
WHERE (COALESCE(m.suspended_from, m.state) IN ('APPLICANT', 'APPROVED') AND COALESCE(p.END_ACT_ID_, '') = 'End_Live')
   OR (COALESCE(m.suspended_from, m.state) = 'LIVE' AND COALESCE(p.END_ACT_ID_, '') <> 'End_Live'
       AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.tenant_id = m.tenant_id AND o.state = 'WAITING'))
