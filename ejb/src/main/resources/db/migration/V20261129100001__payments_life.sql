-- A payment of its own, without a sale: authorised first, captured in whole or in part later, refunded and disputed.
ALTER TABLE payment
  MODIFY sale_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null for one that pays no sale of ours',
  ADD COLUMN captured_minor BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN refunded_minor BIGINT NOT NULL DEFAULT 0 COMMENT 'of all refunds that have not failed',
  ADD COLUMN disputed_minor BIGINT NOT NULL DEFAULT 0 COMMENT 'of all disputes that the merchant has not won',
  ADD COLUMN at_once BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'captured with its authorisation',
  ADD COLUMN connector VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'at which it was asked for',
  ADD COLUMN under_way VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'CAPTURE or VOID, while the acquirer is asked for it',
  ADD COLUMN region VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the merchant''s own number for it',
  ADD COLUMN client_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'SHA-256 of the key that the client made',
  ADD COLUMN content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of what came under that key',
  ADD COLUMN captured_at DATETIME(6) NULL,
  ADD COLUMN expires_at DATETIME(6) NULL COMMENT 'when an authorisation that nobody captures lapses',
  ADD UNIQUE KEY payment_client_key (tenant_id, client_key),
  ADD CONSTRAINT payment_captured CHECK (captured_minor BETWEEN 0 AND amount_minor),
  ADD CONSTRAINT payment_refunded CHECK (refunded_minor BETWEEN 0 AND captured_minor),
  ADD CONSTRAINT payment_disputed CHECK (disputed_minor BETWEEN 0 AND captured_minor),
  ADD CONSTRAINT payment_region CHECK (region IN ('DOMESTIC', 'INTRA', 'INTER'));

UPDATE payment SET captured_minor = amount_minor, captured_at = resolved_at, region = 'DOMESTIC'
  WHERE state IN ('CAPTURED', 'SETTLED');

-- What the acquirer is told to do with an authorised payment; stored before it is sent, sent again under the same number.
CREATE TABLE payment_instruction (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trace INT NOT NULL,
  client_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answer_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  requested_at DATETIME(6) NOT NULL,
  resolved_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY payment_instruction_key (tenant_id, client_key),
  KEY payment_instruction_payment (tenant_id, payment_id, id),
  CONSTRAINT payment_instruction_of FOREIGN KEY (tenant_id, payment_id) REFERENCES payment (tenant_id, id),
  CONSTRAINT payment_instruction_amount CHECK (amount_minor > 0),
  CONSTRAINT payment_instruction_kind CHECK (kind IN ('CAPTURE', 'VOID')),
  CONSTRAINT payment_instruction_state CHECK (state IN ('REQUESTED', 'DONE', 'REFUSED', 'UNKNOWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE refund (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  trace INT NOT NULL,
  client_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  business_on DATE NULL COMMENT 'the settlement day it counts to, once it has succeeded',
  retrieval_reference VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decline_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  requested_at DATETIME(6) NOT NULL,
  resolved_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY refund_key (tenant_id, client_key),
  KEY refund_payment (tenant_id, payment_id, id),
  CONSTRAINT refund_of FOREIGN KEY (tenant_id, payment_id) REFERENCES payment (tenant_id, id),
  CONSTRAINT refund_amount CHECK (amount_minor > 0),
  CONSTRAINT refund_state CHECK (state IN ('REQUESTED', 'SUCCEEDED', 'FAILED', 'UNKNOWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE dispute (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  acquirer_reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'how the acquirer names it',
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the scheme''s',
  business_on DATE NOT NULL COMMENT 'the settlement day on which it was taken from the merchant',
  opened_at DATETIME(6) NOT NULL,
  due_at DATETIME(6) NULL COMMENT 'until when evidence is taken',
  submitted_at DATETIME(6) NULL,
  resolved_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY dispute_reference (tenant_id, acquirer_reference),
  KEY dispute_payment (tenant_id, payment_id, id),
  CONSTRAINT dispute_of FOREIGN KEY (tenant_id, payment_id) REFERENCES payment (tenant_id, id),
  CONSTRAINT dispute_amount CHECK (amount_minor > 0),
  CONSTRAINT dispute_state CHECK (state IN
    ('OPENED', 'EVIDENCE_DUE', 'SUBMITTED', 'WON', 'LOST', 'ACCEPTED', 'EXPIRED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What the merchant says to it. The text is sealed: it tells of a customer.
CREATE TABLE dispute_evidence (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dispute_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content BLOB NOT NULL,
  given_at DATETIME(6) NOT NULL,
  sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
    (CASE WHEN LENGTH(content) = 0 THEN '' WHEN ASCII(content) = 1 THEN '1'
          WHEN ASCII(content) = 2 THEN CONVERT(SUBSTRING(content, 2, 30) USING ascii) ELSE '?' END) STORED,
  PRIMARY KEY (tenant_id, id),
  KEY dispute_evidence_of (tenant_id, dispute_id, id),
  KEY dispute_evidence_sealed_by (tenant_id, sealed_by, id),
  CONSTRAINT dispute_evidence_dispute FOREIGN KEY (tenant_id, dispute_id) REFERENCES dispute (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Money of which nobody knows whether it was taken: while the machine tries, and when a person has to look.
CREATE TABLE payment_doubt (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the payment, instruction or refund',
  payment_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  why VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tries INT NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  referred_at DATETIME(6) NULL COMMENT 'when the machine had tried enough',
  resolved_at DATETIME(6) NULL,
  resolution VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY payment_doubt_subject (tenant_id, subject_id),
  CONSTRAINT payment_doubt_of FOREIGN KEY (tenant_id, payment_id) REFERENCES payment (tenant_id, id),
  CONSTRAINT payment_doubt_kind CHECK (kind IN ('PURCHASE', 'CAPTURE', 'VOID', 'REFUND')),
  CONSTRAINT payment_doubt_state CHECK (state IN ('TRYING', 'WAITING', 'RESOLVED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
