-- What sales that are not decided yet will put on a card counts towards the most that may be on it.
ALTER TABLE gift_card
  ADD COLUMN promised_minor BIGINT NOT NULL DEFAULT 0 COMMENT 'to be put on it by sales that are not paid yet',
  ADD CONSTRAINT gift_card_promised CHECK (promised_minor >= 0);

UPDATE gift_card c
SET c.promised_minor = (SELECT COALESCE(SUM(g.amount_minor), 0)
                        FROM sale_gift g JOIN sale s ON s.tenant_id = g.tenant_id AND s.id = g.sale_id
                        WHERE g.tenant_id = c.tenant_id AND g.gift_card_id = c.id AND s.state IN ('OPEN', 'PENDING'));
