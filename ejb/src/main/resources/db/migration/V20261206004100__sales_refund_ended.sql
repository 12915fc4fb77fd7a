-- A refund tells its return how it ended, also when that is found out after days.
ALTER TABLE sale_refund ADD KEY sale_refund_refund (tenant_id, refund_id);
