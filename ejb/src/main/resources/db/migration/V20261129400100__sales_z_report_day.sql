-- A month's statement tells the merchant's own sales from the frozen reports of its days.
ALTER TABLE z_report ADD KEY z_report_day (tenant_id, business_on);
