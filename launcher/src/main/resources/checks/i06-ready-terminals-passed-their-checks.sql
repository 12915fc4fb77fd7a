-- I6 a terminal with a checklist is ready when, and only when, every item has passed
SELECT t.tenant_id, t.id AS terminal, t.state, t.ready_at, SUM(c.state <> 'PASSED') AS not_passed
FROM terminal t
JOIN terminal_check c ON c.tenant_id = t.tenant_id AND c.terminal_id = t.id
GROUP BY t.tenant_id, t.id, t.state, t.ready_at
HAVING t.ready_at IS NULL AND SUM(c.state <> 'PASSED') = 0
