-- What a terminal tries with the acquirer before it sells: taken back at once or by a job, never in the books.
CREATE TABLE sample_payment (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    terminal_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    trace INT NOT NULL,
    reversal_trace INT,
    requested_at DATETIME(6) NOT NULL,
    resolved_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    KEY sample_payment_terminal (tenant_id, terminal_id, requested_at),
    CONSTRAINT sample_payment_of FOREIGN KEY (tenant_id, terminal_id) REFERENCES terminal (tenant_id, id)
);
