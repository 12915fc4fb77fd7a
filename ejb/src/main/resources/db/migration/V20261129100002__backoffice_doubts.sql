-- Payments, captures, voids and refunds of all merchants that the acquirer has not answered, for the operator's people.
CREATE TABLE backoffice_doubt (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  merchant VARCHAR(200) NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  why VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tries INT NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY backoffice_doubt_state (state, opened_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
