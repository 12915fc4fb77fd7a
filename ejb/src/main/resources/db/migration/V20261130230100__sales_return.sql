CREATE TABLE sale_return (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sale_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  till_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shift_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'in which it was taken back',
  business_on DATE NOT NULL,
  returned_at DATETIME(6) NOT NULL,
  returned_by VARCHAR(200) NOT NULL,
  request_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the key under which it was asked for',
  content_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  net_minor BIGINT NOT NULL,
  tax_minor BIGINT NOT NULL,
  rounding_minor BIGINT NOT NULL COMMENT 'what is given back minus net and tax, because small coins are gone',
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY sale_return_request (tenant_id, request_sha256),
  KEY sale_return_sale (tenant_id, sale_id),
  KEY sale_return_shift (tenant_id, shift_id),
  CONSTRAINT sale_return_sale FOREIGN KEY (tenant_id, sale_id) REFERENCES sale (tenant_id, id),
  CONSTRAINT sale_return_shift FOREIGN KEY (tenant_id, shift_id) REFERENCES shift (tenant_id, id),
  CONSTRAINT sale_return_sums CHECK (net_minor >= 0 AND tax_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE sale_return_line (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the return''s id and a position',
  return_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sale_line_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL COMMENT 'of the line in the sale',
  quantity BIGINT NOT NULL,
  net_minor BIGINT NOT NULL,
  tax_minor BIGINT NOT NULL,
  tax_rate DECIMAL(9,6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY sale_return_line_return (tenant_id, return_id),
  CONSTRAINT sale_return_line_return FOREIGN KEY (tenant_id, return_id) REFERENCES sale_return (tenant_id, id),
  CONSTRAINT sale_return_line_line FOREIGN KEY (tenant_id, sale_line_id) REFERENCES sale_line (tenant_id, id),
  CONSTRAINT sale_return_line_quantity CHECK (quantity > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE sale_refund (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the return''s id, r and a position',
  return_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sale_tender_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  means VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'CASH, GIFT_CARD, or the card''s scheme',
  amount_minor BIGINT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  refund_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (tenant_id, id),
  KEY sale_refund_return (tenant_id, return_id),
  CONSTRAINT sale_refund_return FOREIGN KEY (tenant_id, return_id) REFERENCES sale_return (tenant_id, id),
  CONSTRAINT sale_refund_tender FOREIGN KEY (tenant_id, sale_tender_id) REFERENCES sale_tender (tenant_id, id),
  CONSTRAINT sale_refund_kind CHECK (kind IN ('CASH', 'CARD', 'GIFT_CARD')),
  CONSTRAINT sale_refund_state CHECK (state IN ('REQUESTED', 'SUCCEEDED', 'FAILED', 'UNKNOWN')),
  CONSTRAINT sale_refund_card CHECK ((kind = 'CARD') = (payment_id IS NOT NULL)),
  CONSTRAINT sale_refund_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

