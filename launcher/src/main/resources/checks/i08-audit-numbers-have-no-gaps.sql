-- I8 the numbers of a tenant's audit seals run from 1 to the head without a gap
SELECT t.tenant_id, t.seals, t.first, t.last, h.number AS head
FROM (
    SELECT tenant_id, COUNT(*) AS seals, MIN(number) AS first, MAX(number) AS last FROM audit_seal GROUP BY tenant_id
    UNION ALL
    SELECT tenant_id, 0, 1, 0 FROM seal_head
    WHERE kind = 'AUDIT' AND tenant_id NOT IN (SELECT tenant_id FROM audit_seal)
) t
LEFT JOIN seal_head h ON h.tenant_id = t.tenant_id AND h.kind = 'AUDIT'
WHERE t.seals <> t.last OR t.first <> 1 OR h.number IS NULL OR h.number <> t.last
