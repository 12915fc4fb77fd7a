-- I6 no name screening is passed while a hit is open or confirmed
select v.tenant_id, v.case_id, v.id
from verification v
where v.kind = 'SANCTIONS' and v.state = 'PASSED'
  and not exists (
      select 1 from verification l where l.tenant_id = v.tenant_id and l.case_id = v.case_id and l.kind = v.kind
        and (l.requested_at > v.requested_at or l.requested_at = v.requested_at and l.id > v.id))
  and exists (
      select 1 from screening_hit h where h.tenant_id = v.tenant_id and h.case_id = v.case_id and h.state <> 'CLEARED')
