-- I1 every journal entry has two or more postings of its own currency that add to zero
SELECT e.tenant_id, e.id AS entry, COUNT(p.id) AS postings, SUM(p.amount_minor) AS total
FROM journal_entry e
LEFT JOIN posting p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
GROUP BY e.tenant_id, e.id, e.currency
HAVING COUNT(p.id) < 2 OR SUM(p.amount_minor) <> 0 OR SUM(p.currency <> e.currency) <> 0
