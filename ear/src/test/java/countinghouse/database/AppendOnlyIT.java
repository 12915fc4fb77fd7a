package countinghouse.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the application's login is not granted, the owner of the tables is refused by triggers: from outside the server. */
class AppendOnlyIT {
    private static final String MARKED = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_comment LIKE '%append-only%' ORDER BY table_name";

    /** The owner's login, by the rules of the launcher: given with an outside database, else made at the first start. */
    private static Connection owner() throws SQLException, IOException {
        String url = System.getenv().getOrDefault("DB_URL", "");
        if (!url.isEmpty()) {
            return DriverManager.getConnection(url, System.getenv("DB_OWNER_USER"), System.getenv("DB_OWNER_PASSWORD"));
        }
        String embedded = "jdbc:mysql://127.0.0.1:" + System.getenv("DB_PORT") + "/countinghouse?sslMode=DISABLED";
        Path password = Path.of(System.getenv("DATA_DIR"), "secrets", "db-owner-password");
        return DriverManager.getConnection(
                embedded, "countinghouse_owner", Files.readString(password).strip());
    }

    private static List<String> names(Statement statement, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    @Test
    void every_marked_table_has_triggers_that_refuse() throws Exception {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            List<String> tables = names(statement, MARKED);
            assertTrue(
                    tables.containsAll(
                            List.of("audit_record", "audit_seal", "journal_entry", "journal_seal", "posting")),
                    tables.toString());
            for (String table : tables) {
                String triggers = "SELECT event_manipulation FROM information_schema.triggers"
                        + " WHERE trigger_schema = DATABASE() AND event_object_table = '" + table + "'"
                        + " AND action_timing = 'BEFORE' AND action_statement LIKE '%append-only%'"
                        + " AND action_statement LIKE '%SIGNAL%'";
                assertEquals(Set.of("DELETE", "UPDATE"), Set.copyOf(names(statement, triggers)), table);
            }
        }
    }

    @Test
    void not_even_the_owner_changes_a_row() throws Exception {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.executeUpdate(
                    "INSERT INTO audit_record (tenant_id, id, recorded_at, actor, actor_name, action,"
                            + " subject, details) VALUES ('mer_test', 'aud_test', NOW(6), 'test', 'Test', 'test', 'test', '{}')");
            for (String change : List.of("DELETE FROM audit_record", "UPDATE audit_record SET actor = 'other'")) {
                String one = change + " WHERE tenant_id = 'mer_test' AND id = 'aud_test'";
                SQLException refused = assertThrows(SQLException.class, () -> statement.executeUpdate(one), one);
                assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
            }
            owner.rollback();
        }
    }
}
