-- I7 a monthly statement begins and ends with what the ledger owed, and the payouts and fees in it are the ledger's
SELECT s.tenant_id, s.period, s.revision, s.opening, f.opening AS opening_by_ledger, s.closing, f.closing AS closing_by_ledger,
       s.reserve, f.reserve AS reserve_by_ledger, s.payouts, f.payouts AS payouts_by_ledger, s.fees, f.fees AS fees_by_ledger
FROM (SELECT tenant_id, id, period, revision, CAST(CONCAT(period, '-01') AS DATE) AS from_on,
             LAST_DAY(CAST(CONCAT(period, '-01') AS DATE)) AS through_on,
             CAST(JSON_VALUE(figures, '$.opening') AS SIGNED) AS opening,
             CAST(JSON_VALUE(figures, '$.closing') AS SIGNED) AS closing,
             CAST(JSON_VALUE(figures, '$.closingReserve') AS SIGNED) AS reserve,
             CAST(JSON_VALUE(figures, '$.totals.payouts') AS SIGNED) AS payouts,
             CAST(JSON_VALUE(figures, '$.totals.interchange') AS SIGNED) + CAST(JSON_VALUE(figures, '$.totals.scheme') AS SIGNED)
               + CAST(JSON_VALUE(figures, '$.totals.markup') AS SIGNED) + CAST(JSON_VALUE(figures, '$.totals.otherFees') AS SIGNED)
               + CAST(JSON_VALUE(figures, '$.totals.serviceFees') AS SIGNED) AS fees
      FROM monthly_statement) s
JOIN (SELECT m.tenant_id, m.id,
             -COALESCE(SUM(CASE WHEN p.account = 'MERCHANT_PAYABLE' AND p.business_on < CAST(CONCAT(m.period, '-01') AS DATE)
                                THEN p.amount_minor END), 0) AS opening,
             -COALESCE(SUM(CASE WHEN p.account = 'MERCHANT_PAYABLE' THEN p.amount_minor END), 0) AS closing,
             -COALESCE(SUM(CASE WHEN p.account = 'RESERVE' THEN p.amount_minor END), 0) AS reserve,
             -COALESCE(SUM(CASE WHEN p.account = 'PAYOUTS_IN_TRANSIT' AND e.event = 'payout'
                                 AND p.business_on >= CAST(CONCAT(m.period, '-01') AS DATE) THEN p.amount_minor END), 0) AS payouts,
             -COALESCE(SUM(CASE WHEN p.account LIKE 'FEE%' AND e.event <> 'acquirer-paid'
                                 AND p.business_on >= CAST(CONCAT(m.period, '-01') AS DATE) THEN p.amount_minor END), 0) AS fees
      FROM monthly_statement m
      LEFT JOIN posting p ON p.tenant_id = m.tenant_id AND p.business_on <= LAST_DAY(CAST(CONCAT(m.period, '-01') AS DATE))
      LEFT JOIN journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id AND e.book = 'SETTLEMENT'
      GROUP BY m.tenant_id, m.id) f ON f.tenant_id = s.tenant_id AND f.id = s.id
WHERE s.opening <> f.opening OR s.closing <> f.closing OR s.reserve <> f.reserve OR s.payouts <> f.payouts OR s.fees <> f.fees
