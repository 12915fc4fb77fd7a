-- I7 each line of a monthly statement's summary is what the month's postings by account, and its captured, refunded and disputed items, add up to
SELECT s.tenant_id, s.period, s.revision, s.line, s.stated, s.counted
FROM (
  SELECT f.tenant_id, f.period, f.revision, f.line,
         CAST(JSON_VALUE(f.figures, '$.openingReserve') AS SIGNED) AS stated, b.opening_reserve AS counted
  FROM (SELECT m.*, 'openingReserve' AS line FROM monthly_statement m) f
  JOIN (SELECT m.tenant_id, m.id,
               -COALESCE(SUM(CASE WHEN p.account = 'RESERVE' THEN p.amount_minor END), 0) AS opening_reserve
        FROM monthly_statement m
        LEFT JOIN posting p ON p.tenant_id = m.tenant_id AND p.business_on < CAST(CONCAT(m.period, '-01') AS DATE)
        GROUP BY m.tenant_id, m.id) b ON b.tenant_id = f.tenant_id AND b.id = f.id
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, l.line,
         CAST(JSON_UNQUOTE(JSON_EXTRACT(m.figures, CONCAT('$.totals.', l.line))) AS SIGNED) AS stated,
         COALESCE(l.counted, 0) AS counted
  FROM monthly_statement m
  JOIN (SELECT x.tenant_id, x.id, k.line,
               SUM(CASE WHEN k.line = 'interchange' AND p.account = 'FEE_INTERCHANGE' AND e.event <> 'acquirer-paid' THEN -p.amount_minor
                        WHEN k.line = 'scheme' AND p.account = 'FEE_SCHEME' AND e.event <> 'acquirer-paid' THEN -p.amount_minor
                        WHEN k.line = 'markup' AND p.account = 'FEE_MARKUP' THEN -p.amount_minor
                        WHEN k.line = 'otherFees' AND p.account IN ('FEE_REFUND', 'FEE_DISPUTE') THEN -p.amount_minor
                        WHEN k.line = 'serviceFees' AND p.account = 'FEE_SERVICE' THEN -p.amount_minor
                        WHEN k.line = 'reserveWithheld' AND p.account = 'RESERVE' AND e.event = 'reserve-withheld' THEN -p.amount_minor
                        WHEN k.line = 'reserveReleased' AND p.account = 'RESERVE' AND e.event = 'reserve-released' THEN p.amount_minor
                   END) AS counted
        FROM monthly_statement x
        CROSS JOIN (SELECT 'interchange' AS line UNION ALL SELECT 'scheme' UNION ALL SELECT 'markup' UNION ALL SELECT 'otherFees'
              UNION ALL SELECT 'serviceFees' UNION ALL SELECT 'reserveWithheld' UNION ALL SELECT 'reserveReleased') k
        LEFT JOIN posting p ON p.tenant_id = x.tenant_id
                           AND p.business_on BETWEEN CAST(CONCAT(x.period, '-01') AS DATE)
                                                 AND LAST_DAY(CAST(CONCAT(x.period, '-01') AS DATE))
        LEFT JOIN journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id AND e.book = 'SETTLEMENT'
        GROUP BY x.tenant_id, x.id, k.line) l ON l.tenant_id = m.tenant_id AND l.id = m.id
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, i.line,
         CAST(JSON_UNQUOTE(JSON_EXTRACT(m.figures, CONCAT('$.totals.', i.line))) AS SIGNED) AS stated,
         COALESCE(i.counted, 0) AS counted
  FROM monthly_statement m
  JOIN (SELECT x.tenant_id, x.id, k.line,
               SUM(CASE WHEN k.line = 'captures' AND t.kind = 'CAPTURE' THEN t.amount_minor
                        WHEN k.line = 'captures' AND t.kind = 'CAPTURE_UNDONE' THEN -t.amount_minor
                        WHEN k.line = 'captureCount' AND t.kind = 'CAPTURE' THEN 1
                        WHEN k.line = 'captureCount' AND t.kind = 'CAPTURE_UNDONE' THEN -1
                        WHEN k.line = 'refunds' AND t.kind = 'REFUND' THEN t.amount_minor
                        WHEN k.line = 'refundCount' AND t.kind = 'REFUND' THEN 1
                        WHEN k.line = 'disputes' AND t.kind = 'DISPUTE_OPENED' THEN t.amount_minor
                        WHEN k.line = 'disputesWon' AND t.kind = 'DISPUTE_WON' THEN t.amount_minor
                        WHEN k.line = 'adjustments' AND t.kind IN ('ADJUSTMENT', 'PAYOUT_RETURNED') THEN t.amount_minor
                   END) AS counted
        FROM monthly_statement x
        CROSS JOIN (SELECT 'captures' AS line UNION ALL SELECT 'captureCount' UNION ALL SELECT 'refunds' UNION ALL SELECT 'refundCount'
              UNION ALL SELECT 'disputes' UNION ALL SELECT 'disputesWon' UNION ALL SELECT 'adjustments') k
        LEFT JOIN settlement_item t ON t.tenant_id = x.tenant_id
                                   AND t.business_on BETWEEN CAST(CONCAT(x.period, '-01') AS DATE)
                                                         AND LAST_DAY(CAST(CONCAT(x.period, '-01') AS DATE))
        GROUP BY x.tenant_id, x.id, k.line) i ON i.tenant_id = m.tenant_id AND i.id = m.id
) s
WHERE s.stated <> s.counted OR s.stated IS NULL
