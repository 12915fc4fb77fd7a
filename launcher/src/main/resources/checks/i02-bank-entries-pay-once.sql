-- I2 no payout is confirmed by two movements of the bank's, and none is confirmed by one that is not there
SELECT o.id, o.state, COUNT(e.id) AS movements
FROM payout_order o
LEFT JOIN bank_entry e ON e.tenant_id = o.tenant_id AND e.subject = o.id AND e.outcome = 'MATCHED' AND e.amount_minor < 0
GROUP BY o.id, o.state, o.booked_entry
HAVING COUNT(e.id) > 1 OR (o.booked_entry <> '' AND COUNT(e.id) = 0)
