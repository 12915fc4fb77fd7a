-- I7 each fee line, each kind of card and each payout in a monthly statement is what items and payouts of the month add up to
SELECT s.tenant_id, s.period, s.revision, s.line, s.code, SUM(s.number) AS count_differs_by, SUM(s.volume) AS volume_differs_by,
       SUM(s.charged) AS amount_differs_by
FROM (
  SELECT m.tenant_id, m.period, m.revision, f.component AS line, CONVERT(f.code USING utf8mb4) COLLATE utf8mb4_bin AS code, f.number,
         f.volume, f.charged
  FROM monthly_statement m,
       JSON_TABLE(m.figures, '$.fees[*]' COLUMNS (component VARCHAR(20) PATH '$.component', code VARCHAR(40) PATH '$.code',
                  number BIGINT PATH '$.count', volume BIGINT PATH '$.volume', charged BIGINT PATH '$.charged')) f
  WHERE f.component IN ('INTERCHANGE', 'SCHEME') AND f.code <> 'GIVEN_BACK'
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, 'INTERCHANGE', CONVERT(CAST(t.tariff_row AS CHAR) USING utf8mb4) COLLATE utf8mb4_bin,
         CASE t.kind WHEN 'CAPTURE' THEN -1 ELSE 1 END, CASE t.kind WHEN 'CAPTURE' THEN -t.amount_minor ELSE t.amount_minor END,
         -t.interchange_minor
  FROM monthly_statement m
  JOIN settlement_item t ON t.tenant_id = m.tenant_id
                        AND t.business_on BETWEEN CAST(CONCAT(m.period, '-01') AS DATE) AND LAST_DAY(CAST(CONCAT(m.period, '-01') AS DATE))
  WHERE t.kind IN ('CAPTURE', 'CAPTURE_UNDONE')
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, 'SCHEME', CONVERT(t.scheme USING utf8mb4) COLLATE utf8mb4_bin,
         CASE t.kind WHEN 'CAPTURE' THEN -1 ELSE 1 END, CASE t.kind WHEN 'CAPTURE' THEN -t.amount_minor ELSE t.amount_minor END,
         -t.scheme_minor
  FROM monthly_statement m
  JOIN settlement_item t ON t.tenant_id = m.tenant_id
                        AND t.business_on BETWEEN CAST(CONCAT(m.period, '-01') AS DATE) AND LAST_DAY(CAST(CONCAT(m.period, '-01') AS DATE))
  WHERE t.kind IN ('CAPTURE', 'CAPTURE_UNDONE')
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, 'CARDS', CONVERT(CONCAT(v.scheme, ' ', v.product, ' ', v.mode) USING utf8mb4) COLLATE utf8mb4_bin,
         v.number, v.volume, v.fees
  FROM monthly_statement m,
       JSON_TABLE(m.figures, '$.volumes[*]' COLUMNS (scheme VARCHAR(20) PATH '$.scheme', product VARCHAR(12) PATH '$.product',
                  mode VARCHAR(12) PATH '$.entryMode', number BIGINT PATH '$.count', volume BIGINT PATH '$.volume',
                  fees BIGINT PATH '$.fees')) v
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, 'CARDS',
         CONVERT(CONCAT(t.scheme, ' ', t.product, ' ', t.entry_mode) USING utf8mb4) COLLATE utf8mb4_bin,
         CASE t.kind WHEN 'CAPTURE' THEN -1 ELSE 1 END, CASE t.kind WHEN 'CAPTURE' THEN -t.amount_minor ELSE t.amount_minor END,
         -(t.interchange_minor + t.scheme_minor + t.markup_minor)
  FROM monthly_statement m
  JOIN settlement_item t ON t.tenant_id = m.tenant_id
                        AND t.business_on BETWEEN CAST(CONCAT(m.period, '-01') AS DATE) AND LAST_DAY(CAST(CONCAT(m.period, '-01') AS DATE))
  WHERE t.kind IN ('CAPTURE', 'CAPTURE_UNDONE')
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, 'PAYOUTS', CONVERT(o.id USING utf8mb4) COLLATE utf8mb4_bin, 1, 0, o.amount
  FROM monthly_statement m,
       JSON_TABLE(m.figures, '$.payouts[*]' COLUMNS (id VARCHAR(40) PATH '$.id', amount BIGINT PATH '$.amount')) o
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, 'PAYOUTS', CONVERT(o.id USING utf8mb4) COLLATE utf8mb4_bin, -1, 0, -o.amount_minor
  FROM monthly_statement m
  JOIN payout o ON o.tenant_id = m.tenant_id
               AND o.business_on BETWEEN CAST(CONCAT(m.period, '-01') AS DATE) AND LAST_DAY(CAST(CONCAT(m.period, '-01') AS DATE))
) s
GROUP BY s.tenant_id, s.period, s.revision, s.line, s.code
HAVING SUM(s.charged) <> 0 OR (s.line <> 'SCHEME' AND (SUM(s.number) <> 0 OR SUM(s.volume) <> 0))
