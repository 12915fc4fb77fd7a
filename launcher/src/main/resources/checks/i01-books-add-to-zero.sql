-- I1 all postings of a tenant's book add to zero in each currency
SELECT p.tenant_id, e.book, p.currency, SUM(p.amount_minor) AS total
FROM posting p
JOIN journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
GROUP BY p.tenant_id, e.book, p.currency
HAVING SUM(p.amount_minor) <> 0
