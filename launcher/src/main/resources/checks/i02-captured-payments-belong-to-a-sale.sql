-- I2 a captured payment that was taken for a sale pays exactly that sale, which is open only while it waits for further tenders, or void when all of it went or goes back
SELECT p.tenant_id, p.id AS payment, p.state, p.amount_minor, s.id AS sale, s.state AS sale_state
FROM payment p
LEFT JOIN sale_tender t ON t.tenant_id = p.tenant_id AND t.payment_id = p.id
LEFT JOIN sale s ON s.tenant_id = t.tenant_id AND s.id = t.sale_id
WHERE p.state IN ('CAPTURED', 'SETTLED')
  AND p.sale_id IS NOT NULL
  AND (s.id IS NULL OR s.state = 'VOIDED' AND p.refunded_minor + p.disputed_minor < p.captured_minor OR s.state = 'OPEN' AND s.held_until IS NULL)
  AND p.taken_back_at IS NULL
  AND p.requested_at < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND
