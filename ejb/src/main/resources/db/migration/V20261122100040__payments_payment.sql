CREATE TABLE payment (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sale_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  store_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  terminal_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entry_mode VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trace INT NOT NULL COMMENT 'the terminal''s trace number of the purchase',
  reversal_trace INT NULL COMMENT 'and of its reversal, the same at every repeat',
  business_on DATE NOT NULL COMMENT 'the settlement day it counts to',
  requested_at DATETIME(6) NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  taken_back_at DATETIME(6) NULL COMMENT 'not wanted any more: to be reversed at the acquirer',
  resolved_at DATETIME(6) NULL,
  scheme VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  card_product VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  bin VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  last_four CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  authorisation_code VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NULL,
  retrieval_reference VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decline_code VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (tenant_id, id),
  KEY payment_sale (tenant_id, sale_id),
  KEY payment_state (tenant_id, state, requested_at),
  CONSTRAINT payment_store FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id),
  CONSTRAINT payment_amount CHECK (amount_minor > 0),
  CONSTRAINT payment_state CHECK (state IN
    ('REQUESTED', 'AUTHORIZED', 'CAPTURED', 'SETTLED', 'DECLINED', 'VOIDED', 'EXPIRED', 'UNKNOWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE terminal_trace (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the terminal, or the till when there is none',
  last_number INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT terminal_trace_number CHECK (last_number BETWEEN 1 AND 999999)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
