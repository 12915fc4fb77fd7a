-- I1 business days are closed without a gap, and each begins with what the one before carried forward and held in reserve
SELECT b.tenant_id, b.business_on, b.brought_forward_minor, p.carried_forward_minor AS carried_before,
       b.reserve_balance_minor, p.reserve_balance_minor AS reserve_before
FROM settlement_batch b
LEFT JOIN settlement_batch p ON p.tenant_id = b.tenant_id AND p.business_on = b.business_on - INTERVAL 1 DAY
WHERE b.brought_forward_minor <> COALESCE(p.carried_forward_minor, 0)
   OR b.reserve_balance_minor <> COALESCE(p.reserve_balance_minor, 0) + b.reserve_withheld_minor - b.reserve_released_minor
   OR (p.id IS NULL AND EXISTS (SELECT 1 FROM settlement_batch e
                                WHERE e.tenant_id = b.tenant_id AND e.business_on < b.business_on))
