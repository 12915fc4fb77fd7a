-- I2 a payout that has gone out is ordered once, for its amount, in the one file that was sent
SELECT p.tenant_id, p.id, p.state, o.state AS ordered, f.state AS file
FROM payout p
LEFT JOIN payout_order o ON o.tenant_id = 'mer_platform' AND o.id = p.id AND o.merchant_id = p.tenant_id
LEFT JOIN bank_file f ON f.tenant_id = 'mer_platform' AND f.id = o.file_id
WHERE p.state <> 'CREATED'
  AND (f.id IS NULL OR f.state <> 'SENT' OR p.file_id <> f.id OR p.amount_minor <> o.amount_minor OR p.currency <> f.currency)
