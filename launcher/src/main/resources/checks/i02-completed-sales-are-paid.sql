-- I2 the tenders that pay a sale add to its total, gift cards sold, tips and rounding, and each tender by card or wallet is one captured payment of that amount
SELECT s.tenant_id, s.id AS sale, s.total_minor, s.gift_minor, s.tip_minor, s.rounding_minor, SUM(t.amount_minor) AS tendered,
       SUM(t.kind IN ('CARD', 'WALLET') AND COALESCE(p.state, '') NOT IN ('CAPTURED', 'SETTLED')) AS uncaptured
FROM sale s
LEFT JOIN sale_tender t ON t.tenant_id = s.tenant_id AND t.sale_id = s.id
  AND t.state NOT IN ('DECLINED', 'VOIDED', 'EXPIRED', 'RETURNED')
LEFT JOIN payment p ON p.tenant_id = t.tenant_id AND p.id = t.payment_id
WHERE s.state IN ('COMPLETED', 'PARTLY_RETURNED', 'RETURNED')
GROUP BY s.tenant_id, s.id, s.total_minor, s.gift_minor, s.tip_minor, s.rounding_minor
HAVING COALESCE(SUM(t.amount_minor), 0) <> s.total_minor + s.gift_minor + s.tip_minor + s.rounding_minor
    OR SUM(t.kind IN ('CARD', 'WALLET') AND COALESCE(p.state, '') NOT IN ('CAPTURED', 'SETTLED')) <> 0
    OR SUM(t.kind IN ('CARD', 'WALLET') AND COALESCE(p.amount_minor, 0) <> t.amount_minor) <> 0
