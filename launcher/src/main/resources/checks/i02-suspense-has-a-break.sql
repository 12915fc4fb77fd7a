-- I2 every line of the acquirer's that left money in suspense is in the work list, with that amount
SELECT l.tenant_id, l.id, l.currency, l.suspense_minor, b.suspense_minor AS in_the_list
FROM cleared_line l
JOIN acquirer_share s ON s.report_id = l.report_id AND s.merchant_id = l.tenant_id AND s.currency = l.currency AND s.told = 'BOOKED'
LEFT JOIN reconciliation_break b ON b.id = l.id AND b.merchant_id = l.tenant_id
WHERE l.suspense_minor <> 0 AND l.received_at IS NOT NULL AND l.written_off_at IS NULL
  AND (b.id IS NULL OR b.suspense_minor <> l.suspense_minor)
