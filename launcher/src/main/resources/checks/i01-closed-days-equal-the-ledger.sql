-- I1 what a closed business day left to the merchant, withheld and released is what the ledger's postings of that day say
SELECT b.tenant_id, b.business_on, b.carried_forward_minor - b.brought_forward_minor AS owed_more, f.owed AS owed_by_ledger,
       b.reserve_withheld_minor - b.reserve_released_minor AS reserved_more, f.reserved AS reserved_by_ledger
FROM settlement_batch b
LEFT JOIN (SELECT tenant_id, business_on,
                  -SUM(CASE WHEN account = 'MERCHANT_PAYABLE' THEN amount_minor ELSE 0 END) AS owed,
                  -SUM(CASE WHEN account = 'RESERVE' THEN amount_minor ELSE 0 END) AS reserved
           FROM posting WHERE account IN ('MERCHANT_PAYABLE', 'RESERVE')
           GROUP BY tenant_id, business_on) f ON f.tenant_id = b.tenant_id AND f.business_on = b.business_on
WHERE b.carried_forward_minor - b.brought_forward_minor <> COALESCE(f.owed, 0)
   OR b.reserve_withheld_minor - b.reserve_released_minor <> COALESCE(f.reserved, 0)
