-- I8 every audit row older than 30 s has its seal
SELECT r.tenant_id, r.id AS audit_record, r.recorded_at
FROM audit_record r
LEFT JOIN audit_seal s ON s.tenant_id = r.tenant_id AND s.row_id = r.id
WHERE s.row_id IS NULL AND r.recorded_at < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND
