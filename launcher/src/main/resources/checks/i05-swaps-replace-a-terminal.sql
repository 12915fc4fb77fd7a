-- I5 a swap replaces a terminal of its own merchant, and the successor of an order follows a returned one
SELECT r.tenant_id, r.id AS terminal_order, r.cause, r.replaces_id, r.successor_of
FROM terminal_order r
LEFT JOIN terminal t ON t.tenant_id = r.tenant_id AND t.id = r.replaces_id
LEFT JOIN terminal_order p ON p.tenant_id = r.tenant_id AND p.id = r.successor_of
WHERE (r.cause = 'SWAP') <> (r.replaces_id IS NOT NULL)
   OR (r.replaces_id IS NOT NULL AND t.id IS NULL)
   OR (r.successor_of IS NOT NULL AND p.state <> 'RETURNED')
