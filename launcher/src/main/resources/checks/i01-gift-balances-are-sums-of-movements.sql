-- I1 the balance of a gift card is the sum of its movements, and what it holds is what waiting sales have set aside
SELECT c.tenant_id, c.id, c.balance_minor, c.moved, c.held_minor, c.waiting
FROM (SELECT g.tenant_id, g.id, g.balance_minor, g.held_minor,
             (SELECT COALESCE(SUM(m.amount_minor), 0) FROM gift_movement m
              WHERE m.tenant_id = g.tenant_id AND m.gift_card_id = g.id) AS moved,
             (SELECT COALESCE(SUM(t.amount_minor), 0) FROM sale_tender t JOIN sale s ON s.tenant_id = t.tenant_id AND s.id = t.sale_id
              WHERE t.tenant_id = g.tenant_id AND t.gift_card_id = g.id AND t.state = 'RECEIVED'
                AND s.state IN ('OPEN', 'PENDING')) AS waiting
      FROM gift_card g) c
WHERE c.balance_minor <> c.moved OR c.held_minor <> c.waiting
