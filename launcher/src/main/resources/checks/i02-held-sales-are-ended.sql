-- I2 no sale waits for further tenders longer than it may, unless a card of it has no answer
SELECT s.tenant_id, s.id AS sale, s.state, s.held_until
FROM sale s
WHERE s.state IN ('OPEN', 'PENDING') AND s.held_until < UTC_TIMESTAMP(6) - INTERVAL 10 MINUTE
  AND NOT EXISTS (SELECT 1 FROM payment p
                  WHERE p.tenant_id = s.tenant_id AND p.sale_id = s.id AND p.state IN ('REQUESTED', 'UNKNOWN'))
