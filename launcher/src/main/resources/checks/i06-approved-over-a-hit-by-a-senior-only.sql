-- I6 no application was approved over an open or confirmed hit, unless a senior said why
select d.tenant_id, d.case_id, h.id as hit, h.state
from case_decision d
join screening_hit h on h.tenant_id = d.tenant_id and h.case_id = d.case_id and h.found_at < d.closed_at
where d.state = 'CONFIRMED'
  and json_unquote(json_extract(d.content, '$.outcome')) = 'APPROVE'
  and coalesce(json_unquote(json_extract(d.content, '$.override')), 'null') = 'null'
  and (h.closed_at is null or h.closed_at > d.closed_at or h.state = 'CONFIRMED')
  and not (h.state = 'CONFIRMED' and h.closed_at > d.closed_at and exists (
      select 1 from audit_record a where a.tenant_id = h.tenant_id and a.subject = h.case_id
        and a.action = 'screening.hit-cleared' and a.recorded_at < d.closed_at and a.details like concat('%', h.id, '%')))
