CREATE TABLE journal_entry (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  book VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  business_on DATE NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  booked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY journal_entry_booked (booked_at),
  KEY journal_entry_reference (tenant_id, reference),
  CONSTRAINT journal_entry_book CHECK (book IN ('SETTLEMENT', 'SHOP'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'append-only';

CREATE TABLE posting (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the entry''s id and a position',
  entry_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL COMMENT 'debit positive, credit negative',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  business_on DATE NOT NULL,
  unit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY posting_entry (tenant_id, entry_id),
  KEY posting_account (tenant_id, account, currency, business_on, amount_minor),
  KEY posting_unit (tenant_id, unit, account, currency, business_on, amount_minor),
  CONSTRAINT posting_entry FOREIGN KEY (tenant_id, entry_id) REFERENCES journal_entry (tenant_id, id),
  CONSTRAINT posting_amount CHECK (amount_minor <> 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'append-only';

CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_entry is append-only';

CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_entry is append-only';

CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'posting is append-only';

CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'posting is append-only';
