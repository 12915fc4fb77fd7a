package countinghouse.platform.sql;

/** Append-only tables whose rows are numbered and chained. */
public enum SealedTable {
    AUDIT("audit_record", "audit_seal", "recorded_at") {
        @Override
        String content(String r) {
            return joined(r, "id", "recorded_at", "actor", "actor_name", "action", "subject", "details");
        }
    },
    JOURNAL("journal_entry", "journal_seal", "booked_at") {
        /** The entry with its postings, so that a posting cannot be changed either. */
        @Override
        String content(String r) {
            return "CONCAT(" + joined(r, "id", "booked_at", "book", "event", "reference", "unit", "business_on")
                    + ", '|', (SELECT GROUP_CONCAT(CONCAT_WS(':', p.id, p.account, p.amount_minor, p.currency) ORDER BY p.id"
                    + " SEPARATOR ';') FROM posting p WHERE p.tenant_id = " + r + ".tenant_id AND p.entry_id = " + r
                    + ".id))";
        }
    };

    private final String rows;
    private final String seals;
    private final String at;

    SealedTable(String rows, String seals, String at) {
        this.rows = rows;
        this.seals = seals;
        this.at = at;
    }

    String rows() {
        return rows;
    }

    String seals() {
        return seals;
    }

    String at() {
        return at;
    }

    /** SQL for what the hash covers, of the row {@code r}. */
    abstract String content(String r);

    private static String joined(String r, String... columns) {
        StringBuilder sql = new StringBuilder("CONCAT_WS('|', ").append(r).append(".tenant_id");
        for (String column : columns) {
            sql.append(", ").append(r).append('.').append(column);
        }
        return sql.append(')').toString();
    }
}
