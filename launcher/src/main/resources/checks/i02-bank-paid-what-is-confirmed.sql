-- I2 the bank account has paid what confirmed payouts come to
SELECT t.tenant_id, t.currency, SUM(t.amount_minor) AS difference
FROM (
    SELECT p.tenant_id, p.currency, p.amount_minor
    FROM posting p
    JOIN journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
    WHERE p.account = 'BANK' AND e.event IN ('payout-confirmed', 'payout-back')
    UNION ALL
    SELECT tenant_id, currency, amount_minor FROM payout WHERE state = 'CONFIRMED'
) t
GROUP BY t.tenant_id, t.currency
HAVING SUM(t.amount_minor) <> 0
