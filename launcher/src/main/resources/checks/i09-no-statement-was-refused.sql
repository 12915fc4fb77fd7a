-- I9 no statement reached for another tenant in the last 24 hours (the second lock refused it: find who sent it)
SELECT r.recorded_at, r.subject AS tenant_of_transaction, r.details
FROM audit_record r
WHERE r.tenant_id = 'mer_platform' AND r.action = 'statement.refused' AND r.recorded_at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY
