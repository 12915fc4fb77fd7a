-- I7 days whose reserve is held, less what was given back by hand, are the closing reserve of the newest revision of each monthly statement
SELECT s.tenant_id, s.period, s.revision, SUM(s.amount) AS differs_by
FROM (
  SELECT m.tenant_id, m.period, m.revision, h.amount
  FROM monthly_statement m, JSON_TABLE(m.figures, '$.held[*]' COLUMNS (amount BIGINT PATH '$.amount')) h
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, -g.amount
  FROM monthly_statement m, JSON_TABLE(m.figures, '$.givenBack[*]' COLUMNS (amount BIGINT PATH '$.amount')) g
  UNION ALL
  SELECT m.tenant_id, m.period, m.revision, -CAST(JSON_VALUE(m.figures, '$.closingReserve') AS SIGNED)
  FROM monthly_statement m
) s
WHERE s.revision = (SELECT MAX(n.revision) FROM monthly_statement n WHERE n.tenant_id = s.tenant_id AND n.period = s.period)
GROUP BY s.tenant_id, s.period, s.revision
HAVING SUM(s.amount) <> 0
