-- I5 a unit that is set aside as faulty is with nobody
SELECT serial, model, holder_id, faulty_since
FROM device_unit
WHERE faulty_since IS NOT NULL AND holder_id IS NOT NULL
