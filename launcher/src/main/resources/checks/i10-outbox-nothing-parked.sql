-- I10 no event is parked: each took effect
SELECT tenant_id, id AS event, type, subject, tries, last_error
FROM outbox
WHERE state = 'PARKED'
