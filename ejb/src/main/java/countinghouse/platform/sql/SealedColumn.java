package countinghouse.platform.sql;

import java.util.Arrays;

/**
 * Every column that holds sealed values, with what the rotation of keys needs of it. Each table has a generated column {@code sealed_by}
 * beside it, which the database fills from the value's header.
 */
public enum SealedColumn {
    AGREEMENT_SIGNATURE("agreement_signature", "signer", "'IDENTITY'"),
    BANK_FILE("bank_file", "content", "'ACCOUNT'"),
    CASE_CALL("case_call", "content", "'IDENTITY'"),
    CASE_CALL_ATTEMPT("case_call_attempt", "content", "'IDENTITY'"),
    CASE_CORRECTION("case_correction", "content", "'IDENTITY'"),
    CASE_FACT("case_fact", "content", "CASE section WHEN 'Account' THEN 'ACCOUNT' ELSE 'IDENTITY' END"),
    CASE_LETTER("case_letter", "content", "'IDENTITY'"),
    CASE_NOTE("case_note", "content", "'IDENTITY'"),
    DISPUTE_EVIDENCE("dispute_evidence", "content", "'IDENTITY'"),
    DOCUMENT("document", "content", "'DOCUMENT'"),
    MAIL_MESSAGE("mail_message", "parameters", "'MAIL'"),
    PAYOUT_ACCOUNT("payout_account", "content", "'ACCOUNT'"),
    PAYOUT_ORDER("payout_order", "content", "'ACCOUNT'"),
    PERSON_FACTOR("person_factor", "secret", "'FACTOR'"),
    SCREENING_HIT("screening_hit", "content", "'IDENTITY'"),
    STORED_CARD("stored_card", "token", "'CARD_TOKEN'");

    private final String table;
    private final String column;
    private final String dataClass;

    /** @param dataClass SQL for the class of a row's value */
    SealedColumn(String table, String column, String dataClass) {
        this.table = table;
        this.column = column;
        this.dataClass = dataClass;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** @throws IllegalArgumentException for a column that no rotation would find */
    public static SealedColumn of(String table, String column) {
        return Arrays.stream(values())
                .filter(each -> each.table.equals(table) && each.column.equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("SealedColumn does not name " + table + "." + column));
    }

    /** Rows whose value is not sealed by an active key; parameters: tenant, last id seen, tenant. */
    String stale() {
        return "SELECT id FROM " + table + " WHERE tenant_id = ? AND id > ? AND sealed_by <> '' AND sealed_by NOT IN"
                + " (SELECT k.id FROM data_key k WHERE k.tenant_id = ? AND k.state = 'ACTIVE') ORDER BY id LIMIT 500";
    }

    /** One row's value and class, locked; parameters: tenant, id. */
    String lock() {
        return "SELECT " + column + ", " + dataClass + ", sealed_by FROM " + table
                + " WHERE tenant_id = ? AND id = ? FOR UPDATE";
    }

    /** Parameters: value, tenant, id. */
    String write() {
        return "UPDATE " + table + " SET " + column + " = ? WHERE tenant_id = ? AND id = ?";
    }

    /** Whether a key has sealed a value here; parameters: tenant, key. */
    String under() {
        return "SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ? AND sealed_by = ?";
    }

    /** Ids of tenants with values of the first form, over all tenants. */
    String ofFirstForm() {
        return "SELECT DISTINCT tenant_id FROM " + table + " WHERE sealed_by = '1'";
    }
}
