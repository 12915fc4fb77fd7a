-- I2 suspense is what lines and money of the acquirer that nobody has explained come to
SELECT t.tenant_id, t.currency, SUM(t.amount_minor) AS difference
FROM (
    SELECT tenant_id, currency, amount_minor FROM posting WHERE account = 'SUSPENSE'
    UNION ALL
    SELECT tenant_id, currency, suspense_minor FROM cleared_line WHERE received_at IS NOT NULL AND written_off_at IS NULL
    UNION ALL
    SELECT tenant_id, currency, suspense_minor FROM reconciliation_break WHERE merchant_id = ''
) t
GROUP BY t.tenant_id, t.currency
HAVING SUM(t.amount_minor) <> 0
