package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {
    @TempDir
    private Path folder;

    private MasterKeys fitted() throws Exception {
        var keys = new MasterKeys(new Secrets(folder), Map.of());
        keys.fit(new TreeSet<>());
        return keys;
    }

    @Test
    void the_first_start_makes_a_keystore_for_the_owner_only_and_later_ones_keep_it() throws Exception {
        String first = fitted().current();
        assertTrue(first.matches("mk1-[0-9a-f]{8}"), first);
        Path file = Path.of(fitted().environment().get("MASTER_KEYSTORE"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(first, fitted().current());
    }

    @Test
    void an_added_key_becomes_the_present_one_and_the_first_stays() throws Exception {
        var keys = fitted();
        String first = keys.current();
        String added = keys.add();
        assertNotEquals(first, added);
        assertEquals(added, keys.current());
        assertTrue(added.startsWith("mk2-"), added);
        keys.fit(new TreeSet<>(Set.of(first, added)));
    }

    @Test
    void another_password_does_not_open_it() throws Exception {
        fitted();
        var guessing = new MasterKeys(new Secrets(folder), Map.of("MASTER_KEYSTORE_PASSWORD", "guessed"));
        assertThrows(Problem.class, guessing::current);
    }

    @Test
    void a_lost_keystore_is_not_made_anew_when_the_database_has_keys_of_it() throws Exception {
        var keys = new MasterKeys(new Secrets(folder), Map.of());
        var problem = assertThrows(Problem.class, () -> keys.fit(new TreeSet<>(Set.of("mk1-00000000"))));
        assertTrue(problem.getMessage().contains("is missing"), problem.getMessage());
        assertFalse(Files.exists(Path.of(keys.environment().get("MASTER_KEYSTORE"))));
    }

    @Test
    void another_installation_s_keystore_is_refused() throws Exception {
        var keys = fitted();
        var problem = assertThrows(Problem.class, () -> keys.fit(new TreeSet<>(Set.of("mk1-00000000"))));
        assertTrue(problem.getMessage().contains("but not mk1-00000000"), problem.getMessage());
    }

    @Test
    void the_key_of_the_first_form_is_named_while_it_is_there_and_not_made() throws Exception {
        var secrets = new Secrets(folder);
        assertFalse(new MasterKeys(secrets, Map.of()).environment().containsKey("MASTER_KEY_FILE"));
        Path first = secrets.key("master-key");
        assertEquals(
                first.toString(),
                new MasterKeys(secrets, Map.of()).environment().get("MASTER_KEY_FILE"));
    }
}
