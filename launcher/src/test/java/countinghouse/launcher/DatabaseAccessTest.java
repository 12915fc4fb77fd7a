package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAccessTest {
    @Test
    void an_outside_database_needs_both_logins() {
        var env = Map.of("DB_URL", "jdbc:mysql://db:3306/shop", "DB_OWNER_USER", "o", "DB_OWNER_PASSWORD", "p");
        var refused = assertThrows(Problem.class, () -> DatabaseAccess.outside("jdbc:mysql://db:3306/shop", env));
        assertTrue(String.valueOf(refused.getMessage()).contains("DB_USER"));
    }

    @Test
    void the_servers_own_key_is_not_shown_to_a_database() {
        var env = Map.of("DB_OWNER_USER", "o", "DB_OWNER_PASSWORD", "p", "DB_USER", "a", "DB_PASSWORD", "p");
        assertEquals(
                "jdbc:mysql://db:3306/shop?sslMode=REQUIRED&fallbackToSystemKeyStore=false",
                DatabaseAccess.outside("jdbc:mysql://db:3306/shop?sslMode=REQUIRED", env)
                        .url());
    }

    @Test
    void the_server_step_alone_needs_no_owner() {
        var env = Map.of("MIGRATE", "off", "DB_USER", "a", "DB_PASSWORD", "p");
        var access = DatabaseAccess.outside("jdbc:mysql://db:3306/shop", env);
        assertEquals("", access.owner().user());
    }

    @Test
    void an_address_that_names_no_schema_is_refused() {
        assertThrows(Problem.class, () -> DatabaseAccess.outside("jdbc:mysql://db:3306/", Map.of()));
        assertThrows(Problem.class, () -> DatabaseAccess.outside("jdbc:postgresql://db/shop", Map.of()));
    }

    @Test
    void the_embedded_database_has_two_users_with_passwords_of_their_own(@TempDir Path folder) throws Exception {
        var access = DatabaseAccess.from(Map.of(), Ports.from(Map.of("DB_PORT", "13999")), new Secrets(folder));
        assertTrue(access.embedded());
        assertEquals("countinghouse", access.schema());
        assertTrue(access.url().startsWith("jdbc:mysql://127.0.0.1:13999/countinghouse?"));
        assertFalse(access.owner().password().equals(access.application().password()));
        assertFalse(access.toString().contains(access.owner().password()));
    }

    @Test
    void a_database_that_is_not_there_for_tests_is_not_emptied() {
        var access = new DatabaseAccess(
                false,
                "jdbc:mysql://db:3306/production",
                new DatabaseAccess.Login("o", "p"),
                new DatabaseAccess.Login("a", "p"));
        assertThrows(Problem.class, () -> new Schema(access).emptyForTests());
    }
}
