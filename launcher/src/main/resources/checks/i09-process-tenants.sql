-- I9 a process and its tasks carry the tenant of their application, their order or their owner's application
SELECT p.ID_ AS process, p.TENANT_ID_ AS process_tenant, COALESCE(a.tenant_id, r.tenant_id, w.tenant_id) AS tenant_id
FROM ACT_HI_PROCINST p
LEFT JOIN application a ON a.id = p.BUSINESS_KEY_
LEFT JOIN terminal_order r ON r.id = p.BUSINESS_KEY_
LEFT JOIN owner_application w ON w.id = p.BUSINESS_KEY_
WHERE COALESCE(a.tenant_id, r.tenant_id, w.tenant_id, '') <> p.TENANT_ID_
   OR EXISTS (SELECT 1 FROM ACT_RU_TASK t WHERE t.PROC_INST_ID_ = p.ID_ AND COALESCE(t.TENANT_ID_, '') <> p.TENANT_ID_)
