-- I8 each journal seal is the hash of its entry with its postings, its number and the seal before it
SELECT s.tenant_id, s.number, s.row_id AS journal_entry
FROM journal_seal s
JOIN journal_entry r ON r.tenant_id = s.tenant_id AND r.id = s.row_id
LEFT JOIN journal_seal b ON b.tenant_id = s.tenant_id AND b.number = s.number - 1
WHERE s.previous_hash <> COALESCE(b.hash, CONVERT(REPEAT('0', 64) USING ascii) COLLATE ascii_bin)
   OR s.hash <> CONVERT(SHA2(CONCAT(s.previous_hash, '|', s.number, '|',
        CONCAT_WS('|', r.tenant_id, r.id, r.booked_at, r.book, r.event, r.reference, r.unit, r.business_on), '|',
        (SELECT GROUP_CONCAT(CONCAT_WS(':', p.id, p.account, p.amount_minor, p.currency) ORDER BY p.id SEPARATOR ';')
         FROM posting p WHERE p.tenant_id = r.tenant_id AND p.entry_id = r.id)), 256) USING ascii) COLLATE ascii_bin
