-- I5 no stock moves where no level is kept
SELECT m.tenant_id, m.store_id, m.product_id, COUNT(*) AS movements
FROM stock_movement m
LEFT JOIN stock_level l ON l.tenant_id = m.tenant_id AND l.store_id = m.store_id AND l.product_id = m.product_id
WHERE l.id IS NULL
GROUP BY m.tenant_id, m.store_id, m.product_id
