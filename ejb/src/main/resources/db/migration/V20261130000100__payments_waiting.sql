-- payments that nobody came back to are found by the platform, over all tenants
CREATE INDEX payment_waiting ON payment (state, requested_at);
