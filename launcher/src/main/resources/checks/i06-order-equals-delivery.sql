-- I6 an order's state is the one its delivery stands at
SELECT r.tenant_id, r.id AS terminal_order, r.state, p.END_ACT_ID_ AS ended_at, t.TASK_DEF_KEY_ AS open_task
FROM terminal_order r
JOIN ACT_HI_PROCINST p ON p.TENANT_ID_ = r.tenant_id AND p.BUSINESS_KEY_ = r.id
LEFT JOIN ACT_RU_TASK t ON t.PROC_INST_ID_ = p.ID_
WHERE r.placed_at < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND
  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.tenant_id = r.tenant_id AND o.state = 'WAITING')
  AND ((r.state = 'PLACED') <> (COALESCE(t.TASK_DEF_KEY_, '') = 'Task_AllocateTerminals')
    OR (r.state = 'ALLOCATED') <> (COALESCE(t.TASK_DEF_KEY_, '') = 'Task_PackTerminals')
    OR (r.state = 'PACKED') <> (COALESCE(t.TASK_DEF_KEY_, '') = 'Task_ShipTerminals')
    OR (r.state = 'DELIVERY_FAILED') <> (COALESCE(t.TASK_DEF_KEY_, '') = 'Task_MendDelivery')
    OR (r.state = 'RETURNED')
       <> (COALESCE(t.TASK_DEF_KEY_, '') = 'Task_InspectReturn' OR COALESCE(p.END_ACT_ID_, '') = 'End_Returned')
    OR (COALESCE(p.END_ACT_ID_, '') = 'End_Returned' AND r.state <> 'RETURNED')
    OR (COALESCE(p.END_ACT_ID_, '') = 'End_InUse' AND r.state <> 'DELIVERED'))
