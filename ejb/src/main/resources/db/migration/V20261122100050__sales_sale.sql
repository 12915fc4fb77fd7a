CREATE TABLE shift (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  store_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  till_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  open_till_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the till while the shift is open: at most one open shift per till',
  number INT NOT NULL COMMENT 'running per till; the Z report''s number',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  business_on DATE NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_by VARCHAR(200) NOT NULL,
  float_minor BIGINT NOT NULL COMMENT 'in the drawer at the start',
  float_change_minor BIGINT NOT NULL COMMENT 'put in (or taken out) to get there from what the last shift left',
  last_sale_number BIGINT NOT NULL COMMENT 'running per till, goes on from the shift before',
  closed_at DATETIME(6) NULL,
  closed_by VARCHAR(200) NULL,
  counted_minor BIGINT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY shift_number (tenant_id, till_id, number),
  UNIQUE KEY shift_open (tenant_id, open_till_id),
  CONSTRAINT shift_store FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id),
  CONSTRAINT shift_till FOREIGN KEY (tenant_id, till_id) REFERENCES till (tenant_id, id),
  CONSTRAINT shift_float CHECK (float_minor >= 0),
  CONSTRAINT shift_counted CHECK (counted_minor >= 0),
  CONSTRAINT shift_closed CHECK ((open_till_id IS NULL) = (closed_at IS NOT NULL AND counted_minor IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE sale (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sale_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'made by the till: the same key is the same sale',
  content_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of what was asked under the key',
  state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  store_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  till_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shift_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number BIGINT NOT NULL COMMENT 'running per till',
  terminal_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sold_by VARCHAR(200) NOT NULL,
  business_on DATE NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  stored_at DATETIME(6) NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  list_minor BIGINT NOT NULL,
  discount_minor BIGINT NOT NULL,
  net_minor BIGINT NOT NULL,
  tax_minor BIGINT NOT NULL,
  total_minor BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY sale_key (tenant_id, sale_key),
  UNIQUE KEY sale_number (tenant_id, till_id, number),
  KEY sale_shift (tenant_id, shift_id, state),
  KEY sale_day (tenant_id, till_id, business_on, number),
  CONSTRAINT sale_store FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id),
  CONSTRAINT sale_till FOREIGN KEY (tenant_id, till_id) REFERENCES till (tenant_id, id),
  CONSTRAINT sale_shift FOREIGN KEY (tenant_id, shift_id) REFERENCES shift (tenant_id, id),
  CONSTRAINT sale_state CHECK (state IN ('OPEN', 'PENDING', 'COMPLETED', 'VOIDED', 'PARTLY_RETURNED', 'RETURNED')),
  CONSTRAINT sale_total CHECK (total_minor = net_minor + tax_minor AND net_minor >= 0 AND tax_minor >= 0),
  CONSTRAINT sale_discount CHECK (discount_minor BETWEEN 0 AND list_minor)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE sale_line (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the sale''s id and a position',
  sale_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  product_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  quantity BIGINT NOT NULL,
  unit_price_minor BIGINT NOT NULL,
  list_minor BIGINT NOT NULL,
  discount_minor BIGINT NOT NULL,
  net_minor BIGINT NOT NULL,
  tax_minor BIGINT NOT NULL,
  tax_rate DECIMAL(9,6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY sale_line_sale (tenant_id, sale_id),
  CONSTRAINT sale_line_sale FOREIGN KEY (tenant_id, sale_id) REFERENCES sale (tenant_id, id),
  CONSTRAINT sale_line_product FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
  CONSTRAINT sale_line_quantity CHECK (quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE sale_tender (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the sale''s id and a position',
  sale_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  scheme VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  last_four CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decline_code VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (tenant_id, id),
  KEY sale_tender_sale (tenant_id, sale_id),
  UNIQUE KEY sale_tender_payment (tenant_id, payment_id),
  CONSTRAINT sale_tender_sale FOREIGN KEY (tenant_id, sale_id) REFERENCES sale (tenant_id, id),
  CONSTRAINT sale_tender_kind CHECK (kind IN ('CASH', 'CARD')),
  CONSTRAINT sale_tender_card CHECK ((kind = 'CARD') = (payment_id IS NOT NULL)),
  CONSTRAINT sale_tender_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE z_report (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shift_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  till_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  business_on DATE NOT NULL,
  closed_at DATETIME(6) NOT NULL,
  figures LONGTEXT NOT NULL COMMENT 'the frozen report as JSON',
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY z_report_shift (tenant_id, shift_id),
  UNIQUE KEY z_report_number (tenant_id, till_id, number),
  CONSTRAINT z_report_shift FOREIGN KEY (tenant_id, shift_id) REFERENCES shift (tenant_id, id),
  CONSTRAINT z_report_till FOREIGN KEY (tenant_id, till_id) REFERENCES till (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'append-only';

CREATE TRIGGER z_report_no_update BEFORE UPDATE ON z_report FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'z_report is append-only';

CREATE TRIGGER z_report_no_delete BEFORE DELETE ON z_report FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'z_report is append-only';
