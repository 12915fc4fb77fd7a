-- I2 no more of a line came back than was sold, no more was given back to a tender than it paid, and what is owed to cards is what has not got there
SELECT l.tenant_id, l.sale_id AS sale, 'pieces' AS what, l.quantity AS most, SUM(b.quantity) AS returned
FROM sale_line l JOIN sale_return_line b ON b.tenant_id = l.tenant_id AND b.sale_line_id = l.id
GROUP BY l.tenant_id, l.sale_id, l.id, l.quantity
HAVING SUM(b.quantity) > l.quantity
UNION ALL
SELECT t.tenant_id, t.sale_id, 'money', t.amount_minor, SUM(g.amount_minor)
FROM sale_tender t JOIN sale_refund g ON g.tenant_id = t.tenant_id AND g.sale_tender_id = t.id
GROUP BY t.tenant_id, t.sale_id, t.id, t.amount_minor
HAVING SUM(g.amount_minor) > t.amount_minor
UNION ALL
SELECT o.tenant_id, '', 'owed to cards', SUM(o.owed), SUM(o.open)
FROM (SELECT tenant_id, -amount_minor AS owed, 0 AS open FROM posting WHERE account = 'REFUNDS_PAYABLE'
      UNION ALL
      SELECT tenant_id, 0, amount_minor FROM sale_refund WHERE kind IN ('CARD', 'WALLET') AND state <> 'SUCCEEDED') o
GROUP BY o.tenant_id
HAVING SUM(o.owed) <> SUM(o.open)
