-- What applications have given, as hashes under the platform's key: whoever has two with the same hash has given the same twice. Rows are
-- written in their own tenant and stay; the platform's people look over all of them.
CREATE TABLE backoffice_mark (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mark CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    marked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY backoffice_mark_case (case_id),
    KEY backoffice_mark_mark (mark, marked_at, case_id)
);

ALTER TABLE backoffice_case
    ADD COLUMN look_alikes INT NOT NULL DEFAULT 0,
    ADD COLUMN declined_alikes INT NOT NULL DEFAULT 0,
    ADD COLUMN decline_reasons VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
