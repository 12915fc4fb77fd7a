-- Cards of a merchant's customers that the acquirer keeps; of their numbers nothing but the last four digits is here.
CREATE TABLE stored_card (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  customer VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the merchant''s own reference',
  label VARCHAR(80) NULL,
  connector VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the acquirer that keeps it',
  token BLOB NOT NULL COMMENT 'the acquirer''s, sealed; empty before it has told one, and once the card is removed',
  scheme VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  last_four CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  expires CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'last month, YYYY-MM',
  consent_text VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consent_where VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consented_at DATETIME(6) NOT NULL,
  consented_by VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kept_at DATETIME(6) NULL,
  removed_at DATETIME(6) NULL,
  sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
    (CASE WHEN LENGTH(token) = 0 THEN '' WHEN ASCII(token) = 1 THEN '1'
          WHEN ASCII(token) = 2 THEN CONVERT(SUBSTRING(token, 2, 30) USING ascii) ELSE '?' END) STORED,
  PRIMARY KEY (tenant_id, id),
  KEY stored_card_customer (tenant_id, customer, id),
  KEY stored_card_sealed_by (tenant_id, sealed_by, id),
  CONSTRAINT stored_card_state CHECK (state IN ('REQUESTED', 'ACTIVE', 'NOT_KEPT', 'REMOVED')),
  CONSTRAINT stored_card_where CHECK (consent_where IN ('TILL', 'PAGE', 'API')),
  CONSTRAINT stored_card_token CHECK ((state = 'ACTIVE') = (LENGTH(token) > 0)),
  CONSTRAINT stored_card_kept CHECK ((state IN ('ACTIVE', 'REMOVED')) = (kept_at IS NOT NULL AND last_four IS NOT NULL)),
  CONSTRAINT stored_card_removed CHECK ((state = 'REMOVED') = (removed_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

ALTER TABLE payment
  ADD COLUMN stored_card_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'that it charges, or that it asks to be kept',
  ADD CONSTRAINT payment_stored_card FOREIGN KEY (tenant_id, stored_card_id) REFERENCES stored_card (tenant_id, id);
