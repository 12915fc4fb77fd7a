-- I2 a file for the bank comes to what its payouts come to
SELECT f.id, f.payouts, f.total_minor, COUNT(o.id) AS ordered, COALESCE(SUM(o.amount_minor), 0) AS ordered_minor
FROM bank_file f
LEFT JOIN payout_order o ON o.tenant_id = f.tenant_id AND o.file_id = f.id AND o.currency = f.currency
GROUP BY f.id, f.payouts, f.total_minor
HAVING f.payouts <> COUNT(o.id) OR f.total_minor <> COALESCE(SUM(o.amount_minor), 0)
