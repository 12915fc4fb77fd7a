-- Tips, and what cash is more or less than what it pays where small coins are gone. The tenders of a sale add up to total + tip + rounding.
ALTER TABLE sale
  ADD COLUMN tip_minor BIGINT NOT NULL DEFAULT 0 COMMENT 'all tips, also those of tenders',
  ADD COLUMN rounding_minor BIGINT NOT NULL DEFAULT 0 COMMENT 'cash paid minus the part it pays',
  ADD CONSTRAINT sale_tip CHECK (tip_minor >= 0);

ALTER TABLE sale_tender
  ADD COLUMN tip_minor BIGINT NOT NULL DEFAULT 0 COMMENT 'the part of the amount that is a tip',
  ADD CONSTRAINT sale_tender_tip CHECK (tip_minor BETWEEN 0 AND amount_minor);
