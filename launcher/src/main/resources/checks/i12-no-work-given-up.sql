-- I12 no background work was given up
SELECT tenant_id, id AS work, kind, subject, tries, last_error
FROM work_item
WHERE state = 'GIVEN_UP'
