-- I8 every journal entry older than 30 s has its seal
SELECT r.tenant_id, r.id AS journal_entry, r.booked_at
FROM journal_entry r
LEFT JOIN journal_seal s ON s.tenant_id = r.tenant_id AND s.row_id = r.id
WHERE s.row_id IS NULL AND r.booked_at < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND
