-- I3 a payment, capture, void or refund without an answer for more than two minutes is in the queue of doubts, unless its customer has time still
SELECT o.tenant_id, o.what, o.subject_id, o.state, o.requested_at
FROM (SELECT tenant_id, 'payment' AS what, id AS subject_id, state, COALESCE(waits_until, requested_at) AS requested_at FROM payment
      UNION ALL
      SELECT tenant_id, LOWER(kind), id, state, requested_at FROM payment_instruction
      UNION ALL
      SELECT tenant_id, 'refund', id, state, requested_at FROM refund) o
LEFT JOIN payment_doubt d ON d.tenant_id = o.tenant_id AND d.subject_id = o.subject_id AND d.state <> 'RESOLVED'
WHERE o.state IN ('REQUESTED', 'UNKNOWN')
  AND o.requested_at < UTC_TIMESTAMP(6) - INTERVAL 2 MINUTE
  AND d.id IS NULL
