-- I2 what days' fees differed from what was agreed is what adjustments have made up for
SELECT t.tenant_id, SUM(t.amount_minor) AS difference
FROM (
    SELECT tenant_id, charged_minor - agreed_minor AS amount_minor FROM fee_comparison
    UNION ALL
    SELECT tenant_id, -amount_minor FROM settlement_item WHERE origin = 'CONTRACT'
) t
GROUP BY t.tenant_id
HAVING SUM(t.amount_minor) <> 0
