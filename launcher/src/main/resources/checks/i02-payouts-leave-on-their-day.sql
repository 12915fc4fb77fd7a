-- I2 no payout leaves before its due day: its merchant's clock is at most 14 hours ahead of UTC
SELECT tenant_id, id, due_on, released_at
FROM payout
WHERE released_at < due_on - INTERVAL 14 HOUR
