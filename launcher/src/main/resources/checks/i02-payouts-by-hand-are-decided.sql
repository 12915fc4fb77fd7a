-- I2 what is paid by hand only was decided by a person, and what is marked as paid by hand was paid
SELECT b.tenant_id, b.business_on, b.payout_minor, p.payout_schedule, m.id AS manual_payout
FROM settlement_batch b
JOIN price_plan p ON p.tenant_id = b.tenant_id AND p.id = b.plan_id
LEFT JOIN manual_payout m ON m.tenant_id = b.tenant_id AND m.paid_on = b.business_on
WHERE (p.payout_schedule = 'MANUAL' AND b.payout_minor > 0 AND m.id IS NULL)
   OR (m.id IS NOT NULL AND b.payout_minor = 0)
