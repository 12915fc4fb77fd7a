-- I8 each audit seal is the hash of its row, its number and the seal before it
SELECT s.tenant_id, s.number, s.row_id AS audit_record
FROM audit_seal s
JOIN audit_record r ON r.tenant_id = s.tenant_id AND r.id = s.row_id
LEFT JOIN audit_seal b ON b.tenant_id = s.tenant_id AND b.number = s.number - 1
WHERE s.previous_hash <> COALESCE(b.hash, CONVERT(REPEAT('0', 64) USING ascii) COLLATE ascii_bin)
   OR s.hash <> CONVERT(SHA2(CONCAT(s.previous_hash, '|', s.number, '|',
        CONCAT_WS('|', r.tenant_id, r.id, r.recorded_at, r.actor, r.actor_name, r.action, r.subject, r.details)), 256) USING ascii) COLLATE ascii_bin
