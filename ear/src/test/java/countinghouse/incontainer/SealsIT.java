package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.platform.sql.SealChain;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The trail is numbered without gaps, chained, and can only grow. */
class SealsIT extends InContainer {
    private static final String CONTENTS =
            "SELECT CONCAT_WS('|', r.tenant_id, r.id, r.recorded_at, r.actor, r.actor_name,"
                    + " r.action, r.subject, r.details) FROM audit_record r JOIN audit_seal s ON s.tenant_id = r.tenant_id"
                    + " AND s.row_id = r.id WHERE r.tenant_id = ? ORDER BY s.number";
    private static final String HASHES = "SELECT hash FROM audit_seal WHERE tenant_id = ? ORDER BY number";
    private static final String RECORDS = "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ?";

    @Inject
    Shops shops;

    @Test
    void every_record_is_sealed_in_one_chain_without_gaps() {
        Shop shop = shops.open("US");
        Rows rows = new Rows();
        long records = rows.count(RECORDS, shop.tenant());
        assertTrue(records >= 6, "opening a shop leaves a trail, found " + records);
        Eventually.until("sealed", () -> rows.all(HASHES, shop.tenant()).size() == records);
        List<String> contents = rows.all(CONTENTS, shop.tenant());
        List<String> hashes = rows.all(HASHES, shop.tenant());
        String previous = SealChain.START;
        for (int i = 0; i < records; i++) {
            String expected = SealChain.hash(previous, i + 1, contents.get(i));
            assertEquals(expected, hashes.get(i), "number " + (i + 1));
            previous = expected;
        }
        assertEquals(records, rows.count("SELECT MAX(number) FROM audit_seal WHERE tenant_id = ?", shop.tenant()));
    }

    @Test
    void every_entry_of_the_journal_is_sealed_too() {
        Shop shop = shops.open("US");
        Rows rows = new Rows();
        long entries = rows.count("SELECT COUNT(*) FROM journal_entry WHERE tenant_id = ?", shop.tenant());
        assertTrue(entries > 0);
        Eventually.until(
                "sealed",
                () -> rows.count("SELECT COUNT(*) FROM journal_seal WHERE tenant_id = ?", shop.tenant()) == entries);
    }

    @Test
    void the_application_s_own_login_may_only_add() {
        Rows rows = new Rows();
        for (String table : List.of("audit_record", "audit_seal", "journal_entry", "posting", "journal_seal")) {
            for (String change : List.of("DELETE FROM " + table, "UPDATE " + table + " SET tenant_id = tenant_id")) {
                SQLException refused = assertThrows(SQLException.class, () -> rows.change(change), change);
                assertTrue(refused.getMessage().contains("denied"), refused.getMessage());
            }
        }
    }
}
