-- The close monitor counts what was closed today, over all merchants.
ALTER TABLE settlement_batch ADD KEY settlement_batch_closed (closed_at);
