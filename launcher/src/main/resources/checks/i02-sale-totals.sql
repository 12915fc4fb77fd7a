-- I2 a sale's figures are the sums of its lines
SELECT s.tenant_id, s.id AS sale, s.net_minor, SUM(l.net_minor) AS lines_net, s.tax_minor, SUM(l.tax_minor) AS lines_tax
FROM sale s
LEFT JOIN sale_line l ON l.tenant_id = s.tenant_id AND l.sale_id = s.id
WHERE s.state <> 'OPEN'
GROUP BY s.tenant_id, s.id, s.net_minor, s.tax_minor, s.list_minor, s.discount_minor
HAVING COALESCE(SUM(l.net_minor), 0) <> s.net_minor
    OR COALESCE(SUM(l.tax_minor), 0) <> s.tax_minor
    OR COALESCE(SUM(l.list_minor), 0) <> s.list_minor
    OR COALESCE(SUM(l.discount_minor), 0) <> s.discount_minor
