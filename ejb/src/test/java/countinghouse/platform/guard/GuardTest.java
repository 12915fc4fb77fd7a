package countinghouse.platform.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.platform.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the second lock lets through, and what it refuses, by text and by value. */
class GuardTest {
    private static final String LISTED = "SELECT id FROM sale WHERE state = 'WAITING' FOR UPDATE SKIP LOCKED";

    private static final String LIST = "SELECT id, product FROM sale ORDER BY id";

    private @Nullable String tenant = "mer_a";
    private boolean door;
    private final Guard guard = new Guard(
            new KnownTables(
                    Set.of("sale", "statement", "sale_line", "product", "audit_seal", "posting"),
                    Map.of("person", Set.of("id", "email"), "device_unit", Set.of("serial"))),
            new ListedTexts(Set.of(LISTED), Set.of(LIST)),
            () -> tenant,
            () -> door);

    private void pass(String sql, Object... values) {
        guard.pass(sql, List.of(position -> values[position - 1]));
    }

    private String refusal(String sql, Object... values) {
        return String.valueOf(assertThrows(StatementRefused.class, () -> pass(sql, values), sql)
                .getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ID, NAME FROM sale WHERE ((ID = 'x') AND (TENANT_ID = ?))",
                "SELECT t1.ID FROM sale_line t0, sale t1 WHERE (((t0.SALE_ID = t1.ID) AND (t1.TENANT_ID = ?)) AND (t0.TENANT_ID = t1.TENANT_ID))",
                "SELECT COUNT(*) FROM sale s JOIN sale_line l ON l.tenant_id = s.tenant_id AND l.sale_id = s.id WHERE s.tenant_id = ?",
                "SELECT s.id FROM sale s LEFT JOIN sale_line l ON l.tenant_id = s.tenant_id WHERE s.tenant_id = ?",
                "SELECT s.id, (SELECT COUNT(*) FROM sale_line l WHERE l.tenant_id = s.tenant_id) FROM sale s WHERE s.tenant_id = ?",
                "SELECT r.id, CONCAT(r.id, '|', (SELECT GROUP_CONCAT(CONCAT_WS(':', p.id) ORDER BY p.id SEPARATOR ';') FROM posting p"
                        + " WHERE p.tenant_id = r.tenant_id AND p.entry_id = r.id)) FROM sale r WHERE r.tenant_id = ? LIMIT 500",
                "SELECT x.n FROM (SELECT COUNT(*) AS n FROM sale WHERE tenant_id = ?) x",
                "WITH mine AS (SELECT id FROM sale WHERE tenant_id = ?) SELECT id FROM mine",
                "SELECT id FROM sale WHERE tenant_id = ? AND (state = 'A' OR state = 'B') ORDER BY id DESC LIMIT 5 FOR UPDATE",
                "SELECT id FROM `sale` WHERE `tenant_id` = ?",
                "SELECT id FROM sale WHERE tenant_id = ? AND state = 'ACTIVE' LOCK IN SHARE MODE",
                "SELECT ID AS a2, product AS a3 FROM statement WHERE ((product = 'x') AND (tenant_id = ?)) ORDER BY product LIMIT 1 OFFSET 2",
                "INSERT INTO sale (tenant_id, product) VALUES (?, 'x')",
                "UPDATE sale SET product = 'y' WHERE tenant_id = ?",
                "SELECT number, id FROM sale WHERE tenant_id = ? AND number > 1",
                "SELECT id, NUMBER FROM sale WHERE ((NUMBER = 1) AND (TENANT_ID = ?)) ORDER BY NUMBER",
                "INSERT INTO sale (tenant_id, id) VALUES (?, 'x')",
                "INSERT IGNORE INTO sale (tenant_id, id) VALUES (?, 'x')",
                "INSERT INTO sale (tenant_id, id) SELECT ?, id FROM person WHERE email = 'a@example.com'",
                "UPDATE sale SET state = 'B', version = 2 WHERE ((id = 'x') AND (TENANT_ID = ?))",
                "DELETE FROM sale WHERE tenant_id = ? AND id = 'x'",
                "SELECT s.id FROM sale s JOIN sale_line l LEFT JOIN product p ON p.tenant_id = l.tenant_id"
                        + " WHERE s.tenant_id = ? AND l.tenant_id = s.tenant_id",
                "SELECT p.email FROM person p WHERE p.id = 'x' AND EXISTS"
                        + " (SELECT 1 FROM sale s WHERE s.tenant_id = ? AND s.seller = p.id)"
            })
    void statements_bound_to_the_transaction_s_tenant_pass(String sql) {
        assertDoesNotThrow(() -> pass(sql, "mer_a"));
        assertTrue(refusal(sql, "mer_b").contains("another tenant"), "and with another tenant's id they do not");
        tenant = null;
        assertTrue(refusal(sql, "mer_a").contains("no tenant"), "nor in a transaction of nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM sale",
                "SELECT id FROM sale WHERE id = ?",
                "SELECT id FROM sale WHERE tenant_id <> ?",
                "SELECT id FROM sale WHERE tenant_id = ? OR 1 = 1",
                "SELECT id FROM sale WHERE (tenant_id = ? AND id = 'x') OR id = 'y'",
                "SELECT id FROM sale WHERE NOT tenant_id = ?",
                "SELECT id FROM sale WHERE tenant_id = ? XOR 1 = 1",
                "SELECT id FROM sale WHERE tenant_id = ? || 1 = 1",
                "SELECT id FROM sale WHERE tenant_id = ? AND id = 'a' || 1",
                "SELECT id FROM sale WHERE tenant_id = ? /*! OR 1 = 1 */",
                "SELECT id FROM sale WHERE tenant_id = ? -- AND state = 'A'\n OR 1 = 1",
                "SELECT id FROM sale WHERE tenant_id = ? # \n OR 1 = 1",
                "SELECT id FROM sale WHERE name = '\\' OR tenant_id = ' AND tenant_id = ?",
                "SELECT id FROM sale WHERE \"tenant_id\" = ?",
                "SELECT id FROM sale WHERE tenant_id = ?; SELECT id FROM sale",
                "SELECT id FROM sale WHERE tenant_id = ? UNION SELECT id FROM sale",
                "SELECT id FROM sale WHERE tenant_id = ? UNION ALL SELECT id FROM product WHERE id = 'x'",
                "SELECT id FROM sale WHERE tenant_id IN (?, 'mer_b')",
                "SELECT id FROM sale WHERE tenant_id LIKE ?",
                "SELECT id FROM sale WHERE tenant_id >= ?",
                "SELECT id FROM sale WHERE tenant_id = COALESCE(?, tenant_id)",
                "SELECT id FROM sale WHERE tenant_id = tenant_id AND id = ?",
                "SELECT s.id FROM sale s, sale_line l WHERE s.tenant_id = ? AND l.sale_id = s.id",
                "SELECT s.id FROM sale s JOIN product p ON p.id = s.product_id WHERE s.tenant_id = ?",
                "SELECT s.id FROM sale s LEFT JOIN product p ON s.tenant_id = ? AND p.tenant_id = s.tenant_id",
                "SELECT s.* FROM sale s LEFT JOIN sale_line l INNER JOIN product p ON p.tenant_id = ?"
                        + " AND l.tenant_id = p.tenant_id ON s.tenant_id = ?",
                "SELECT s.* FROM sale s JOIN sale_line l LEFT JOIN product p ON p.tenant_id = ? ON s.tenant_id = ?"
                        + " AND l.tenant_id = s.tenant_id",
                "SELECT s.* FROM sale s LEFT JOIN (sale_line l JOIN product p ON p.tenant_id = l.tenant_id)"
                        + " ON s.tenant_id = ? AND l.tenant_id = s.tenant_id",
                "SELECT p.email FROM person p WHERE EXISTS (SELECT 1 FROM sale s WHERE s.tenant_id = ? AND s.seller = p.id)",
                "SELECT s.id FROM sale s RIGHT JOIN product p ON s.tenant_id = p.tenant_id WHERE s.tenant_id = ?",
                "SELECT s.id FROM sale s NATURAL JOIN product p WHERE s.tenant_id = ?",
                "SELECT id, (SELECT MAX(name) FROM product) FROM sale WHERE tenant_id = ?",
                "SELECT id FROM sale WHERE tenant_id = ? AND id IN (SELECT id FROM product)",
                "SELECT id FROM sale WHERE tenant_id = ? ORDER BY (SELECT MAX(name) FROM product)",
                "SELECT x.id FROM (SELECT id, 'mer_a' AS tenant_id FROM sale) x WHERE x.tenant_id = ?",
                "WITH all_of_them AS (SELECT id FROM sale) SELECT id FROM all_of_them WHERE 'x' = ?",
                "SELECT s.id FROM sale s WHERE EXISTS (SELECT 1 FROM product p WHERE p.tenant_id = ? AND s.tenant_id = p.tenant_id)",
                "INSERT INTO sale (id) VALUES (?)",
                "INSERT INTO sale VALUES (?, 'x')",
                "INSERT INTO sale (tenant_id, id) VALUES (?, 'x') ON DUPLICATE KEY UPDATE id = 'y'",
                "INSERT INTO sale (tenant_id, id) VALUES (?, 'x'), (CONCAT('mer_', 'b'), 'y')",
                "INSERT INTO sale (tenant_id, id) SELECT tenant_id, id FROM product WHERE tenant_id = ?",
                "REPLACE INTO sale (tenant_id, id) VALUES (?, 'x')",
                "UPDATE sale SET tenant_id = 'mer_b' WHERE tenant_id = ?",
                "UPDATE sale SET state = 'X' WHERE id = ?",
                "UPDATE sale SET state = (SELECT MAX(name) FROM product) WHERE tenant_id = ?",
                "UPDATE sale s, product p SET s.state = p.name WHERE s.tenant_id = ?",
                "DELETE FROM sale WHERE id = ?",
                "DELETE s FROM sale s JOIN product p ON p.id = s.id WHERE s.tenant_id = ?",
                "TRUNCATE TABLE sale",
                "DROP TABLE sale",
                "CALL everything(?)",
                "SET @tenant = 'mer_b'",
                "LOCK TABLES sale READ",
                "SHOW TABLES",
                "SELECT * FROM mysql.user WHERE user = ?",
                "SELECT table_name FROM information_schema.tables WHERE 1 = ?",
                "SELECT id FROM unheard_of WHERE tenant_id = ?",
                "SELECT id FROM countinghouse.sale WHERE tenant_id = ?",
                "SELECT id INTO OUTFILE 'x' FROM sale WHERE tenant_id = ?",
                "TABLE sale",
                "SELECT id FROM sale s, ACT_RU_TASK t WHERE s.tenant_id = ?"
            })
    void what_is_open_to_other_tenants_is_refused(String sql) {
        refusal(sql, "mer_a");
    }

    @Test
    void a_literal_counts_like_a_value() {
        assertDoesNotThrow(() -> pass("SELECT id FROM sale WHERE tenant_id = 'mer_a'"));
        refusal("SELECT id FROM sale WHERE tenant_id = 'mer_b'");
    }

    @Test
    void each_row_of_a_batch_is_looked_at() {
        String sql = "INSERT INTO sale (tenant_id, id) VALUES (?, ?)";
        assertDoesNotThrow(() -> guard.pass(sql, List.of(at -> "mer_a", at -> "mer_a")));
        assertThrows(StatementRefused.class, () -> guard.pass(sql, List.of(at -> "mer_a", at -> "mer_b")));
    }

    @Test
    void a_value_that_was_never_set_is_refused() {
        assertThrows(
                StatementRefused.class,
                () -> guard.pass("SELECT id FROM sale WHERE tenant_id = ?", List.of(at -> null)));
        assertThrows(StatementRefused.class, () -> guard.pass("SELECT id FROM sale WHERE tenant_id = ?", List.of()));
    }

    @Test
    void tables_of_no_tenant_need_none() {
        tenant = null;
        assertDoesNotThrow(() -> pass("SELECT id FROM person WHERE email = ?", "a@example.com"));
        assertDoesNotThrow(() -> pass("SELECT 1"));
        assertDoesNotThrow(() -> pass("SELECT LAST_INSERT_ID()"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM person",
                "SELECT * FROM person WHERE 'x' = ?",
                "SELECT * FROM person WHERE name = ?",
                "SELECT * FROM person WHERE id = ? OR 1 = 1",
                "SELECT * FROM person WHERE id <> ?",
                "SELECT * FROM person WHERE id LIKE ?",
                "SELECT * FROM person WHERE id = id AND name = ?",
                "SELECT * FROM person WHERE id = (SELECT MAX(p.id) FROM person p WHERE p.email = ?)",
                "SELECT * FROM device_unit u LEFT JOIN person p ON u.serial = ? AND p.id = 'x'",
                "SELECT p.id FROM person p, device_unit u WHERE u.serial = ?",
                "UPDATE person SET name = ?",
                "UPDATE person SET name = ? WHERE 1 = 1",
                "DELETE FROM person",
                "DELETE FROM person WHERE id > ?",
                "INSERT INTO person (id, email) SELECT ?, email FROM person"
            })
    void a_table_of_no_tenant_is_asked_by_one_of_its_keys_only(String sql) {
        refusal(sql, "x");
        tenant = null;
        refusal(sql, "x");
    }

    @Test
    void a_key_is_a_text_for_mysql_finds_nearly_every_text_equal_to_zero() {
        String sql = "SELECT id FROM person WHERE id = ?";
        assertDoesNotThrow(() -> pass(sql, "usr_x"));
        refusal(sql, 0);
        refusal("SELECT id FROM person WHERE id = 0");
        assertThrows(StatementRefused.class, () -> guard.pass(sql, List.of()));
    }

    @Test
    void a_list_over_all_tenants_never_passes_in_a_transaction_of_a_merchant() {
        assertTrue(refusal(LIST).contains("over all tenants"));
        tenant = null;
        assertDoesNotThrow(() -> pass(LIST));
        tenant = Caller.PLATFORM;
        assertDoesNotThrow(() -> pass(LIST));
        refusal(LIST + " DESC");
    }

    @Test
    void a_listed_statement_passes_letter_by_letter() {
        tenant = null;
        assertDoesNotThrow(() -> pass(LISTED));
        refusal(LISTED + " ");
        refusal(LISTED.replace("WAITING", "DONE"));
    }

    @Test
    void the_engine_s_tables_are_reached_through_its_door_only() {
        String sql = "select RES.* from ACT_RU_TASK RES WHERE RES.PROC_INST_ID_ = ?";
        refusal(sql, "any");
        door = true;
        assertDoesNotThrow(() -> pass(sql, "any"));
        refusal("SELECT ID_ FROM ACT_RU_TASK WHERE NAME_ = 'a\\'' UNION SELECT id FROM sale WHERE name <> ''");
        refusal("SELECT ID_ FROM ACT_RU_TASK WHERE NAME_ = \"'\" UNION SELECT id FROM sale WHERE name <> \"'\"");
        refusal("SELECT t.ID_ FROM ACT_RU_TASK t JOIN sale s ON s.id = t.NAME_ WHERE s.tenant_id = ?", "mer_a");
    }
}
