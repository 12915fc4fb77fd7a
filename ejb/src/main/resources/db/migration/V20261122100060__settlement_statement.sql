CREATE TABLE statement (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  from_on DATE NOT NULL,
  through_on DATE NOT NULL,
  revision INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY statement_source (tenant_id, source, revision),
  KEY statement_period (tenant_id, through_on),
  CONSTRAINT statement_period CHECK (from_on <= through_on),
  CONSTRAINT statement_revision CHECK (revision >= 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'append-only';

CREATE TABLE statement_file (
  tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  statement_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  format VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size_bytes BIGINT NOT NULL,
  document_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY statement_file_source (tenant_id, source, language, format),
  KEY statement_file_statement (tenant_id, statement_id),
  CONSTRAINT statement_file_statement FOREIGN KEY (tenant_id, statement_id) REFERENCES statement (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'append-only';

CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'statement is append-only';

CREATE TRIGGER statement_no_delete BEFORE DELETE ON statement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'statement is append-only';

CREATE TRIGGER statement_file_no_update BEFORE UPDATE ON statement_file FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'statement_file is append-only';

CREATE TRIGGER statement_file_no_delete BEFORE DELETE ON statement_file FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'statement_file is append-only';
