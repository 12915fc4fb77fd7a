-- I2 what is booked as on its way is what payouts that the bank has neither confirmed nor sent back come to
SELECT t.tenant_id, t.currency, SUM(t.amount_minor) AS difference
FROM (
    SELECT tenant_id, currency, amount_minor FROM posting WHERE account = 'PAYOUTS_IN_TRANSIT'
    UNION ALL
    SELECT tenant_id, currency, amount_minor FROM payout WHERE state IN ('CREATED', 'SENT')
) t
GROUP BY t.tenant_id, t.currency
HAVING SUM(t.amount_minor) <> 0
