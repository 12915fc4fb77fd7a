package countinghouse.launcher;

/** What is sealed, and how a checker that shares no code with the sealer computes a seal. */
enum SealedKind {
    AUDIT("audit_record", "audit_seal", "recorded_at", """
        CONCAT_WS('|', r.tenant_id, r.id, r.recorded_at, r.actor, r.actor_name, r.action, r.subject, r.details)\
        """),
    JOURNAL("journal_entry", "journal_seal", "booked_at", """
        CONCAT_WS('|', r.tenant_id, r.id, r.booked_at, r.book, r.event, r.reference, r.unit, r.business_on), '|',
        (SELECT GROUP_CONCAT(CONCAT_WS(':', p.id, p.account, p.amount_minor, p.currency) ORDER BY p.id SEPARATOR ';')
         FROM posting p WHERE p.tenant_id = r.tenant_id AND p.entry_id = r.id)\
        """);

    private final String rows;
    private final String seals;
    private final String at;
    private final String content;

    SealedKind(String rows, String seals, String at, String content) {
        this.rows = rows;
        this.seals = seals;
        this.at = at;
        this.content = content;
    }

    String title() {
        return "I8 every " + (this == AUDIT ? "audit row" : "journal entry")
                + " is there, as it was sealed, in its place, and known outside";
    }

    /** Every seal with what it should be. Rows are sealed in the order of their times, five minutes more or less. */
    String walk() {
        return "SELECT s.tenant_id, s.number, s.row_id, s.hash, s.previous_hash, CONVERT(SHA2(CONCAT(s.previous_hash,"
                + " '|', s.number, '|', " + content + "), 256) USING ascii) AS expected, r." + at + " AS row_time,"
                + " COALESCE(r." + at + " < b." + at + " - INTERVAL 5 MINUTE, FALSE) AS early FROM " + seals
                + " s LEFT JOIN " + rows + " r ON r.tenant_id = s.tenant_id AND r.id = s.row_id LEFT JOIN " + seals
                + " p ON p.tenant_id = s.tenant_id AND p.number = s.number - 1 LEFT JOIN " + rows
                + " b ON b.tenant_id = p.tenant_id AND b.id = p.row_id ORDER BY s.tenant_id, s.number";
    }

    String unsealed() {
        return "SELECT r.tenant_id, r.id FROM " + rows + " r LEFT JOIN " + seals
                + " s ON s.tenant_id = r.tenant_id AND s.row_id = r.id WHERE s.row_id IS NULL AND r." + at
                + " < UTC_TIMESTAMP(6) - INTERVAL 30 SECOND ORDER BY r.tenant_id, r." + at + ", r.id";
    }
}
