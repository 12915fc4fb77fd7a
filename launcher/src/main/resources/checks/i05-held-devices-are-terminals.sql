-- I5 a device that a merchant holds is one of its terminals
SELECT u.serial, u.model, u.holder_id
FROM device_unit u
LEFT JOIN terminal t ON t.live_serial = u.serial AND t.tenant_id = u.holder_id
WHERE u.holder_id IS NOT NULL AND t.id IS NULL
