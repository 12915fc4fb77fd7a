-- I12 no job of the workflow engine is dead
SELECT TENANT_ID_ AS tenant_id, ID_ AS job, ELEMENT_ID_ AS element, EXCEPTION_MSG_ AS message
FROM ACT_RU_DEADLETTER_JOB
