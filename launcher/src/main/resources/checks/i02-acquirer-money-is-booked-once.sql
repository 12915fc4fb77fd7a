-- I2 what the acquirer paid for a report stands once in the books: with its merchants, and what is no merchant's with the platform
SELECT t.reference, t.currency, t.received_minor, COALESCE(p.bank, 0) AS booked
FROM acquirer_total t
LEFT JOIN (
    SELECT e.reference AS report_id, p.currency, SUM(p.amount_minor) AS bank
    FROM posting p
    JOIN journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
    WHERE p.account = 'BANK' AND e.event = 'acquirer-paid'
    GROUP BY e.reference, p.currency
) p ON p.report_id = t.report_id AND p.currency = t.currency
WHERE t.received_at IS NOT NULL AND t.received_minor <> COALESCE(p.bank, 0)
  AND NOT EXISTS (SELECT 1 FROM acquirer_share s
                  WHERE s.tenant_id = t.tenant_id AND s.report_id = t.report_id AND s.currency = t.currency AND s.told <> 'BOOKED')
