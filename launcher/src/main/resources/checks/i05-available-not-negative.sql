-- I5 available stock is never negative
SELECT tenant_id, store_id, product_id, on_hand, reserved
FROM stock_level
WHERE on_hand - reserved < 0 OR reserved < 0 OR (on_hand = 0 AND value_minor <> 0)
