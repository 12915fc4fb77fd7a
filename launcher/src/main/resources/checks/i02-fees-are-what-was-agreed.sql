-- I2 every captured transaction costs what the rates that stand beside it come to, or a correction makes up for it
SELECT tenant_id, reference, amount_minor, interchange_rate, interchange_fixed, interchange_minor, scheme_rate, scheme_fixed,
       scheme_minor, markup_rate, markup_fixed, markup_minor
FROM settlement_item i
WHERE kind = 'CAPTURE'
  AND (interchange_minor <> ROUND(amount_minor * interchange_rate, 0) + interchange_fixed
    OR scheme_minor <> ROUND(amount_minor * scheme_rate, 0) + scheme_fixed
    OR markup_minor <> ROUND(amount_minor * markup_rate, 0) + markup_fixed
    OR other_minor <> 0)
  AND NOT EXISTS (SELECT 1 FROM settlement_item c WHERE c.tenant_id = i.tenant_id AND c.reference = CONCAT('fee-', i.id))
