-- I10 no event older than 30 s waits for its effect
SELECT tenant_id, id AS event, type, subject, created_at, tries, last_error
FROM outbox
WHERE state = 'WAITING' AND created_at < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND
