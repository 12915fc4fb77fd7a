-- I1 what the ledger owes to holders of gift cards is what is on the cards
SELECT b.tenant_id, b.currency, SUM(b.on_cards) AS on_cards, SUM(b.owed) AS owed
FROM (SELECT tenant_id, currency, balance_minor AS on_cards, 0 AS owed FROM gift_card
      UNION ALL
      SELECT tenant_id, currency, 0, -amount_minor FROM posting WHERE account = 'GIFT_LIABILITY') b
GROUP BY b.tenant_id, b.currency
HAVING SUM(b.on_cards) <> SUM(b.owed)
