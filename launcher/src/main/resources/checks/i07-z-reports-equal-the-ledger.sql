-- I7 a frozen Z report equals the ledger's postings of its shift
SELECT z.tenant_id, z.id, z.number, f.net, f.revenue, f.tax, f.tax_payable, f.taken, f.received
FROM z_report z
JOIN (SELECT r.tenant_id, r.id,
             CAST(JSON_VALUE(r.figures, '$.net') AS SIGNED) AS net,
             CAST(JSON_VALUE(r.figures, '$.tax') AS SIGNED) AS tax,
             CAST(JSON_VALUE(r.figures, '$.taken') AS SIGNED) AS taken,
             CAST(JSON_VALUE(r.figures, '$.cashCounted') AS SIGNED) AS counted,
             -COALESCE(SUM(CASE WHEN p.account = 'SALES_REVENUE' THEN p.amount_minor END), 0) AS revenue,
             -COALESCE(SUM(CASE WHEN p.account = 'TAX_PAYABLE' THEN p.amount_minor END), 0) AS tax_payable,
             COALESCE(SUM(CASE WHEN (p.account IN ('CASH_DRAWER', 'CARD_RECEIVABLE') OR p.account = 'GIFT_LIABILITY' AND p.amount_minor > 0)
                                AND e.event = 'sale'
                                OR p.account IN ('CASH_DRAWER', 'REFUNDS_PAYABLE', 'GIFT_LIABILITY') AND e.event = 'return'
                               THEN p.amount_minor END), 0) AS received
      FROM z_report r
      LEFT JOIN posting p ON p.tenant_id = r.tenant_id AND p.unit = r.shift_id
      LEFT JOIN journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
      GROUP BY r.tenant_id, r.id, r.figures) f ON f.tenant_id = z.tenant_id AND f.id = z.id
WHERE f.net <> f.revenue OR f.tax <> f.tax_payable OR f.taken <> f.received
