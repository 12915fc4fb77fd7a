-- I5 a serial number sits with one merchant: the one the register of devices names; what came back is nobody's
SELECT t.serial, t.tenant_id, t.id AS terminal, t.state, u.holder_id
FROM terminal t
LEFT JOIN device_unit u ON u.serial = t.serial
WHERE t.state <> 'RETURNED'
  AND (COALESCE(u.holder_id, '') <> t.tenant_id
    OR EXISTS (SELECT 1 FROM terminal o WHERE o.serial = t.serial AND o.id <> t.id AND o.state <> 'RETURNED'))
