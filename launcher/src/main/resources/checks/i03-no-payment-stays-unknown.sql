-- I3 no payment stays without an outcome for more than two minutes
SELECT tenant_id, id AS payment, state, requested_at
FROM payment
WHERE state IN ('REQUESTED', 'UNKNOWN') AND requested_at < UTC_TIMESTAMP(6) - INTERVAL 2 MINUTE
