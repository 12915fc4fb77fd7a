-- How far a book is closed. Postings hold its row shared to their end, closing a day holds it alone.
CREATE TABLE closed_book (
    tenant_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    book VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    closed_through DATE,
    PRIMARY KEY (tenant_id, book),
    CONSTRAINT closed_book_book CHECK (book IN ('SETTLEMENT', 'SHOP'))
);
