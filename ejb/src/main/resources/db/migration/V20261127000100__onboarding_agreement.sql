-- A signature under the merchant agreement. The signed document lies in document; who signed is sealed. What was signed before there was a
-- document keeps its version and time in application.
CREATE TABLE agreement_signature (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL,
    application_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    document_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    terms_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signer BLOB NOT NULL,
    sealed_by VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN LENGTH(signer) = 0 THEN '' WHEN ASCII(signer) = 1 THEN '1'
              WHEN ASCII(signer) = 2 THEN CONVERT(SUBSTRING(signer, 2, 30) USING ascii) ELSE '?' END) STORED,
    person_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signed_at DATETIME(6) NOT NULL,
    voided_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    KEY agreement_signature_of (tenant_id, application_id, signed_at),
    KEY agreement_signature_document (tenant_id, document_id),
    KEY agreement_signature_sealed_by (tenant_id, sealed_by, id),
    CONSTRAINT agreement_signature_of FOREIGN KEY (tenant_id, application_id) REFERENCES application (tenant_id, id),
    CONSTRAINT agreement_signature_document FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id)
);
