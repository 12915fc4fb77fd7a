-- I2 a captured payment is posted once, a reversed one is posted back, any other never
SELECT p.tenant_id, p.id AS payment, p.state, p.amount_minor,
       COALESCE(SUM(e.event = 'capture'), 0) AS captures, COALESCE(SUM(e.event = 'capture-reversed'), 0) AS reversals
FROM payment p
LEFT JOIN journal_entry e
  ON e.tenant_id = p.tenant_id AND e.reference = p.id AND e.event IN ('capture', 'capture-reversed')
GROUP BY p.tenant_id, p.id, p.state, p.amount_minor
HAVING COALESCE(SUM(e.event = 'capture'), 0) > 1
    OR COALESCE(SUM(e.event = 'capture'), 0) - COALESCE(SUM(e.event = 'capture-reversed'), 0)
       <> (p.state IN ('CAPTURED', 'SETTLED'))
