-- I6 an application's state is the one its process stands at; a declined one may wait for an appeal; a withdrawn one left it through the subprocess Withdrawal
SELECT a.tenant_id, a.id AS application, a.state, p.END_ACT_ID_ AS ended_at, t.TASK_DEF_KEY_ AS open_task, s.ACTIVITY_ID_ AS appeal
FROM application a
JOIN ACT_HI_PROCINST p ON p.TENANT_ID_ = a.tenant_id AND p.BUSINESS_KEY_ = a.id
LEFT JOIN ACT_RU_TASK t ON t.PROC_INST_ID_ = p.ID_
LEFT JOIN ACT_RU_EVENT_SUBSCR s ON s.PROC_INST_ID_ = p.ID_ AND s.ACTIVITY_ID_ = 'Message_Appealed'
WHERE a.submitted_at < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND
  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.tenant_id = a.tenant_id AND o.state = 'WAITING')
  AND ((a.state = 'IN_REVIEW') <> (COALESCE(t.TASK_DEF_KEY_, '') = 'Task_ReviewCase')
    OR (a.state = 'DECLINED') <> (COALESCE(p.END_ACT_ID_, '') = 'End_Declined' OR s.ACTIVITY_ID_ IS NOT NULL)
    OR (a.state = 'WITHDRAWN') <> (COALESCE(p.END_ACT_ID_, '') = 'Withdrawal')
    OR (COALESCE(p.END_ACT_ID_, '') = 'End_Live' AND a.state <> 'APPROVED')
    OR (EXISTS (SELECT 1 FROM ACT_HI_PROCINST d
                JOIN terminal_order r ON r.tenant_id = d.TENANT_ID_ AND r.id = d.BUSINESS_KEY_
                WHERE d.SUPER_PROCESS_INSTANCE_ID_ = p.ID_) AND a.state <> 'APPROVED')
    OR (p.END_TIME_ IS NULL AND a.state IN ('DRAFT', 'WITHDRAWN', 'EXPIRED')))
