-- I7 the drawer of a till holds by the ledger what was counted when its last shift closed, or what its open shift began with and took
SELECT s.tenant_id, s.till_id, s.id, s.drawer, s.expected
FROM (SELECT l.tenant_id, l.till_id, l.id,
             (SELECT COALESCE(SUM(p.amount_minor), 0)
              FROM posting p JOIN shift o ON o.tenant_id = p.tenant_id AND o.id = p.unit
              WHERE o.tenant_id = l.tenant_id AND o.till_id = l.till_id AND p.account = 'CASH_DRAWER') AS drawer,
             COALESCE(l.counted_minor,
                      l.float_minor + (SELECT COALESCE(SUM(t.amount_minor), 0)
                                       FROM sale_tender t JOIN sale b ON b.tenant_id = t.tenant_id AND b.id = t.sale_id
                                       WHERE b.tenant_id = l.tenant_id AND b.shift_id = l.id
                                         AND t.kind = 'CASH' AND t.state = 'RECEIVED'
                                         AND b.state IN ('COMPLETED', 'PARTLY_RETURNED', 'RETURNED'))
                                    - (SELECT COALESCE(SUM(g.amount_minor), 0)
                                       FROM sale_refund g JOIN sale_return r ON r.tenant_id = g.tenant_id AND r.id = g.return_id
                                       WHERE r.tenant_id = l.tenant_id AND r.shift_id = l.id AND g.kind = 'CASH')) AS expected
      FROM shift l
      WHERE l.number = (SELECT MAX(n.number) FROM shift n WHERE n.tenant_id = l.tenant_id AND n.till_id = l.till_id)) s
WHERE s.drawer <> s.expected
