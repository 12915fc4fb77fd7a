-- I1 a posting carries the day and the unit of its entry
SELECT p.tenant_id, p.id AS posting, p.business_on, e.business_on AS entry_business_on, p.unit, e.unit AS entry_unit
FROM posting p
JOIN journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
WHERE p.business_on <> e.business_on OR p.unit <> e.unit
