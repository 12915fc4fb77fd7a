-- A payment that waits for its customer, by a code of the shop or a question in the wallet, and what wallets told of payments.
ALTER TABLE payment
  ADD COLUMN shown_code VARCHAR(512) NULL COMMENT 'payload of the code that the customer scans; empty when the wallet asks its customer itself',
  ADD COLUMN waits_until DATETIME(6) NULL COMMENT 'until when its customer has, or had, time';

CREATE TABLE wallet_notice (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the connector and the wallet''s id of the event',
  payment_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY wallet_notice_payment (tenant_id, payment_id),
  CONSTRAINT wallet_notice_of FOREIGN KEY (tenant_id, payment_id) REFERENCES payment (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'append-only';

CREATE TRIGGER wallet_notice_no_update BEFORE UPDATE ON wallet_notice FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'wallet_notice is append-only';

CREATE TRIGGER wallet_notice_no_delete BEFORE DELETE ON wallet_notice FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'wallet_notice is append-only';

-- Wallets as tenders of a sale, and as where the money of a return goes.
ALTER TABLE sale_tender
  ADD COLUMN shown_code VARCHAR(512) NULL COMMENT 'of a wallet that waits for its customer, as its payment',
  ADD COLUMN waits_until DATETIME(6) NULL,
  DROP CONSTRAINT sale_tender_kinds,
  ADD CONSTRAINT sale_tender_means CHECK (kind IN ('CASH', 'CARD', 'WALLET', 'GIFT_CARD')),
  DROP CONSTRAINT sale_tender_card,
  ADD CONSTRAINT sale_tender_by_payment CHECK ((kind IN ('CARD', 'WALLET')) = (payment_id IS NOT NULL));

ALTER TABLE sale_refund
  DROP CONSTRAINT sale_refund_kind,
  ADD CONSTRAINT sale_refund_means CHECK (kind IN ('CASH', 'CARD', 'WALLET', 'GIFT_CARD')),
  DROP CONSTRAINT sale_refund_card,
  ADD CONSTRAINT sale_refund_by_payment CHECK ((kind IN ('CARD', 'WALLET')) = (payment_id IS NOT NULL));
