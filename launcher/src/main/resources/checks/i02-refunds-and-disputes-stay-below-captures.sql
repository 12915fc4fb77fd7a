-- I2 what is refunded and disputed of a capture is no more than it was, and no more of its percentages comes back than was taken
SELECT c.tenant_id, c.reference, c.amount_minor, SUM(CASE WHEN i.kind IN ('REFUND', 'DISPUTE_OPENED') THEN i.amount_minor
                                                          WHEN i.kind = 'DISPUTE_WON' THEN -i.amount_minor ELSE 0 END) AS gone,
       c.interchange_minor - c.interchange_fixed AS percentage, SUM(i.interchange_minor) AS came_back
FROM settlement_item c
JOIN settlement_item i ON i.tenant_id = c.tenant_id AND i.capture_id = c.id
WHERE c.kind = 'CAPTURE' AND i.kind <> 'CAPTURE_UNDONE'
GROUP BY c.tenant_id, c.id, c.reference, c.amount_minor, c.interchange_minor, c.interchange_fixed, c.scheme_minor, c.scheme_fixed
HAVING gone > c.amount_minor OR -came_back > percentage OR -SUM(i.scheme_minor) > c.scheme_minor - c.scheme_fixed
