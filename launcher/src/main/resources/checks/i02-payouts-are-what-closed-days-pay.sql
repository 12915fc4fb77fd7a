-- I2 a closed business day that pays out has one payout of that amount, any other has none
SELECT b.tenant_id, b.business_on, b.payout_minor, p.id AS payout, p.amount_minor
FROM settlement_batch b
LEFT JOIN payout p ON p.tenant_id = b.tenant_id AND p.batch_id = b.id
WHERE b.payout_minor <> COALESCE(p.amount_minor, 0)
