-- One serial, one holder: the serial is the key, the holder a column.
CREATE TABLE device_unit (
    serial VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    model VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    received_at DATETIME(6) NOT NULL,
    PRIMARY KEY (serial),
    KEY device_unit_stock (model, holder_id, received_at)
);

CREATE TABLE terminal_order (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    application_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    model VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quantity INT NOT NULL,
    recipient VARCHAR(200) NOT NULL,
    address_line VARCHAR(200) NOT NULL,
    city VARCHAR(200) NOT NULL,
    postcode VARCHAR(200) NOT NULL,
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    placed_at DATETIME(6) NOT NULL,
    dispatches INT NOT NULL,
    carrier VARCHAR(100),
    tracking_number VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin,
    expected_on DATE,
    delivered_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY terminal_order_application (tenant_id, application_id),
    CONSTRAINT terminal_order_merchant FOREIGN KEY (tenant_id) REFERENCES merchant (tenant_id),
    CONSTRAINT terminal_order_quantity CHECK (quantity BETWEEN 1 AND 20)
);

CREATE TABLE terminal (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    serial VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    model VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    till_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
    code_tries INT NOT NULL,
    activated_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY terminal_serial (tenant_id, serial),
    CONSTRAINT terminal_order_of FOREIGN KEY (tenant_id, order_id) REFERENCES terminal_order (tenant_id, id),
    CONSTRAINT terminal_till FOREIGN KEY (tenant_id, till_id) REFERENCES till (tenant_id, id),
    CONSTRAINT terminal_unit FOREIGN KEY (serial) REFERENCES device_unit (serial)
);
