-- I1 a closed business day is the sum of its items
SELECT b.tenant_id, b.business_on, b.captures_minor, f.captures, b.refunds_minor, f.refunds, b.interchange_minor, f.interchange,
       b.scheme_minor, f.scheme, b.markup_minor, f.markup, b.other_fees_minor, f.other_fees
FROM settlement_batch b
LEFT JOIN (SELECT tenant_id, business_on,
                  SUM(CASE kind WHEN 'CAPTURE' THEN amount_minor WHEN 'CAPTURE_UNDONE' THEN -amount_minor ELSE 0 END) AS captures,
                  SUM(CASE kind WHEN 'REFUND' THEN amount_minor ELSE 0 END) AS refunds,
                  SUM(CASE kind WHEN 'DISPUTE_OPENED' THEN amount_minor ELSE 0 END) AS disputes,
                  SUM(CASE kind WHEN 'DISPUTE_WON' THEN amount_minor ELSE 0 END) AS won,
                  SUM(CASE WHEN kind IN ('ADJUSTMENT', 'PAYOUT_RETURNED') THEN amount_minor ELSE 0 END) AS adjustments,
                  SUM(interchange_minor) AS interchange, SUM(scheme_minor) AS scheme, SUM(markup_minor) AS markup,
                  SUM(other_minor) AS other_fees
           FROM settlement_item GROUP BY tenant_id, business_on) f
  ON f.tenant_id = b.tenant_id AND f.business_on = b.business_on
WHERE b.captures_minor <> COALESCE(f.captures, 0) OR b.refunds_minor <> COALESCE(f.refunds, 0)
   OR b.disputes_minor <> COALESCE(f.disputes, 0) OR b.disputes_won_minor <> COALESCE(f.won, 0)
   OR b.adjustments_minor <> COALESCE(f.adjustments, 0) OR b.interchange_minor <> COALESCE(f.interchange, 0)
   OR b.scheme_minor <> COALESCE(f.scheme, 0) OR b.markup_minor <> COALESCE(f.markup, 0)
   OR b.other_fees_minor <> COALESCE(f.other_fees, 0)
