-- I1 the balance of a gift card is the sum of its movements, what it holds is what waiting sales have set aside, and what is promised what they will put on it
SELECT c.tenant_id, c.id, c.balance_minor, c.moved, c.held_minor, c.waiting, c.promised_minor, c.coming
FROM (SELECT g.tenant_id, g.id, g.balance_minor, g.held_minor, g.promised_minor,
             (SELECT COALESCE(SUM(m.amount_minor), 0) FROM gift_movement m
              WHERE m.tenant_id = g.tenant_id AND m.gift_card_id = g.id) AS moved,
             (SELECT COALESCE(SUM(t.amount_minor), 0) FROM sale_tender t JOIN sale s ON s.tenant_id = t.tenant_id AND s.id = t.sale_id
              WHERE t.tenant_id = g.tenant_id AND t.gift_card_id = g.id AND t.state = 'RECEIVED'
                AND s.state IN ('OPEN', 'PENDING')) AS waiting,
             (SELECT COALESCE(SUM(l.amount_minor), 0) FROM sale_gift l JOIN sale s ON s.tenant_id = l.tenant_id AND s.id = l.sale_id
              WHERE l.tenant_id = g.tenant_id AND l.gift_card_id = g.id AND s.state IN ('OPEN', 'PENDING')) AS coming
      FROM gift_card g) c
WHERE c.balance_minor <> c.moved OR c.held_minor <> c.waiting OR c.promised_minor <> c.coming
