CREATE TABLE stock_level (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  store_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  product_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  on_hand BIGINT NOT NULL,
  reserved BIGINT NOT NULL,
  value_minor BIGINT NOT NULL COMMENT 'cost of what is on hand; unit cost is value / on hand, the moving average',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY stock_level_place (tenant_id, store_id, product_id),
  CONSTRAINT stock_level_store FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id),
  CONSTRAINT stock_level_product FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
  CONSTRAINT stock_level_reserved CHECK (reserved >= 0),
  CONSTRAINT stock_level_available CHECK (on_hand >= reserved),
  CONSTRAINT stock_level_value CHECK (value_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE stock_movement (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  store_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  product_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  quantity BIGINT NOT NULL COMMENT 'signed; on hand = sum of all but RESERVE and RELEASE, reserved = sum of those two',
  value_minor BIGINT NOT NULL COMMENT 'signed change of the stock''s cost',
  reference VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY stock_movement_place (tenant_id, store_id, product_id, kind, quantity),
  KEY stock_movement_reference (tenant_id, reference),
  CONSTRAINT stock_movement_store FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id),
  CONSTRAINT stock_movement_product FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id),
  CONSTRAINT stock_movement_kind CHECK (kind IN ('RECEIPT', 'SALE', 'RETURN', 'ADJUSTMENT', 'COUNT', 'RESERVE', 'RELEASE')),
  CONSTRAINT stock_movement_quantity CHECK (quantity <> 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'append-only';

CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stock_movement is append-only';

CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stock_movement is append-only';
