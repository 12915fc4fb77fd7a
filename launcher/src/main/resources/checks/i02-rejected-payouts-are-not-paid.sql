-- I2 a payout that is owed again was not paid, or its money has come back
SELECT o.id, o.reason, o.booked_entry
FROM payout_order o
WHERE o.state = 'RETURNED' AND o.booked_entry <> ''
  AND NOT EXISTS (
    SELECT 1 FROM bank_entry e
    WHERE e.tenant_id = o.tenant_id AND e.subject = o.id AND e.outcome = 'MATCHED' AND e.amount_minor > 0)
