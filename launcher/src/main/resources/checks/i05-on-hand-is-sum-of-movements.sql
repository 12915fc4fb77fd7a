-- I5 stock on hand, reserved and its value are the sums of the movements
SELECT l.tenant_id, l.store_id, l.product_id, l.on_hand, l.reserved, l.value_minor,
       m.on_hand AS moved, m.reserved AS moved_reserved, m.value_minor AS moved_value
FROM stock_level l
LEFT JOIN (
    SELECT tenant_id, store_id, product_id,
           SUM(CASE WHEN kind IN ('RESERVE', 'RELEASE') THEN 0 ELSE quantity END) AS on_hand,
           SUM(CASE WHEN kind IN ('RESERVE', 'RELEASE') THEN quantity ELSE 0 END) AS reserved,
           SUM(value_minor) AS value_minor
    FROM stock_movement
    GROUP BY tenant_id, store_id, product_id
) m ON m.tenant_id = l.tenant_id AND m.store_id = l.store_id AND m.product_id = l.product_id
WHERE l.on_hand <> COALESCE(m.on_hand, 0)
   OR l.reserved <> COALESCE(m.reserved, 0)
   OR l.value_minor <> COALESCE(m.value_minor, 0)
