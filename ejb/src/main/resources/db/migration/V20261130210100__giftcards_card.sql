CREATE TABLE gift_card (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  store_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  balance_minor BIGINT NOT NULL COMMENT 'the sum of its movements',
  held_minor BIGINT NOT NULL COMMENT 'set aside by sales that wait',
  code_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'blind index of its code; none while nobody was told it',
  last_four CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  issued_at DATETIME(6) NOT NULL,
  issued_by VARCHAR(200) NOT NULL,
  issued_by_id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_on DATE NULL COMMENT 'last day on which it is taken',
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY gift_card_code (tenant_id, code_index),
  KEY gift_card_state (tenant_id, state, id),
  CONSTRAINT gift_card_store FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id),
  CONSTRAINT gift_card_state CHECK (state IN ('INACTIVE', 'ACTIVE', 'FROZEN', 'EXPIRED', 'CANCELLED')),
  CONSTRAINT gift_card_balance CHECK (balance_minor >= held_minor AND held_minor >= 0),
  CONSTRAINT gift_card_empty CHECK (state IN ('ACTIVE', 'FROZEN') OR balance_minor = 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE gift_movement (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gift_card_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL COMMENT 'signed',
  balance_minor BIGINT NOT NULL COMMENT 'of the card after it',
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the sale, or what was given for it',
  request_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the key under which it was asked for',
  content_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  moved_at DATETIME(6) NOT NULL,
  moved_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY gift_movement_request (tenant_id, request_sha256),
  KEY gift_movement_card (tenant_id, gift_card_id, id),
  CONSTRAINT gift_movement_card FOREIGN KEY (tenant_id, gift_card_id) REFERENCES gift_card (tenant_id, id),
  CONSTRAINT gift_movement_kind CHECK (kind IN ('ISSUE', 'TOP_UP', 'REDEEM', 'REFUND', 'EXPIRE')),
  CONSTRAINT gift_movement_amount CHECK (amount_minor <> 0 AND balance_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'append-only';

CREATE TRIGGER gift_movement_no_update BEFORE UPDATE ON gift_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'gift_movement is append-only';

CREATE TRIGGER gift_movement_no_delete BEFORE DELETE ON gift_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'gift_movement is append-only';

-- Gift cards that a sale sells or puts more on, and gift cards that pay it.
ALTER TABLE sale
  ADD COLUMN gift_minor BIGINT NOT NULL DEFAULT 0 COMMENT 'put on gift cards: no revenue, but owed to who holds them',
  ADD CONSTRAINT sale_gift CHECK (gift_minor >= 0);

CREATE TABLE sale_gift (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the sale''s id, g and a position',
  sale_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  gift_card_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY sale_gift_sale (tenant_id, sale_id),
  CONSTRAINT sale_gift_sale FOREIGN KEY (tenant_id, sale_id) REFERENCES sale (tenant_id, id),
  CONSTRAINT sale_gift_card FOREIGN KEY (tenant_id, gift_card_id) REFERENCES gift_card (tenant_id, id),
  CONSTRAINT sale_gift_kind CHECK (kind IN ('ISSUE', 'TOP_UP')),
  CONSTRAINT sale_gift_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

ALTER TABLE sale_tender
  ADD COLUMN gift_card_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD CONSTRAINT sale_tender_gift_card FOREIGN KEY (tenant_id, gift_card_id) REFERENCES gift_card (tenant_id, id),
  DROP CONSTRAINT sale_tender_kind,
  ADD CONSTRAINT sale_tender_kinds CHECK (kind IN ('CASH', 'CARD', 'GIFT_CARD')),
  ADD CONSTRAINT sale_tender_gift CHECK ((kind = 'GIFT_CARD') = (gift_card_id IS NOT NULL));
