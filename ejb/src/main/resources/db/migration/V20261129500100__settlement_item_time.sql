-- A merchant looks through its transactions in the order of time, page by page.
ALTER TABLE settlement_item ADD KEY settlement_item_time (tenant_id, occurred_at, id);
