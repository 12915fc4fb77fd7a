-- The viewer reads a tenant's trail newest first, a page at a time.
ALTER TABLE audit_record ADD KEY audit_record_trail (tenant_id, recorded_at, id);
