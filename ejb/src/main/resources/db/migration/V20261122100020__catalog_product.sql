CREATE TABLE product (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sku VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  price_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tax_rate DECIMAL(9,6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY product_sku (tenant_id, sku),
  CONSTRAINT product_price CHECK (price_minor >= 0),
  CONSTRAINT product_tax_rate CHECK (tax_rate >= 0 AND tax_rate < 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
