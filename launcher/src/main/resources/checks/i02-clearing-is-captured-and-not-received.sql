-- I2 clearing is what was captured and the acquirer has not paid
SELECT t.tenant_id, t.currency, SUM(t.amount_minor) AS difference
FROM (
    SELECT tenant_id, currency, amount_minor FROM posting WHERE account = 'CLEARING'
    UNION ALL
    SELECT tenant_id, currency, -captured_minor FROM payment WHERE state IN ('CAPTURED', 'SETTLED')
    UNION ALL
    SELECT tenant_id, currency, amount_minor FROM refund WHERE state = 'SUCCEEDED'
    UNION ALL
    SELECT tenant_id, currency, amount_minor FROM dispute WHERE state <> 'WON'
    UNION ALL
    SELECT tenant_id, currency,
           CASE WHEN kind IN ('CAPTURE', 'DISPUTE_WON') THEN -amount_minor
                WHEN kind IN ('CAPTURE_UNDONE', 'REFUND', 'DISPUTE_OPENED') THEN amount_minor ELSE 0 END
    FROM settlement_item WHERE origin = 'HISTORY'
    UNION ALL
    SELECT tenant_id, currency, expected_minor FROM cleared_line WHERE received_at IS NOT NULL
) t
GROUP BY t.tenant_id, t.currency
HAVING SUM(t.amount_minor) <> 0
