-- I3 a sample payment is declined or taken back within the hour
SELECT tenant_id, id, terminal_id, purpose, state, amount_minor, currency, requested_at
FROM sample_payment
WHERE state NOT IN ('DECLINED', 'TAKEN_BACK') AND requested_at < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR
