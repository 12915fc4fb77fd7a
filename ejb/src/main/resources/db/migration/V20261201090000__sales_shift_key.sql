-- A foreign key is looked up again when a column of its index changes, whichever: with the state in it each finished sale asked for its
-- shift's row, which the next sale at that till held and waited for the stock of the first.
ALTER TABLE sale DROP FOREIGN KEY sale_shift;
ALTER TABLE sale
  DROP KEY sale_shift,
  ADD KEY sale_of_shift (tenant_id, shift_id),
  ADD CONSTRAINT sale_shift FOREIGN KEY (tenant_id, shift_id) REFERENCES shift (tenant_id, id);

ALTER TABLE screening_hit DROP FOREIGN KEY screening_hit_case;
ALTER TABLE screening_hit
  DROP KEY screening_hit_case,
  ADD KEY screening_hit_of_case (tenant_id, case_id),
  ADD CONSTRAINT screening_hit_case FOREIGN KEY (tenant_id, case_id) REFERENCES underwriting_case (tenant_id, id);
