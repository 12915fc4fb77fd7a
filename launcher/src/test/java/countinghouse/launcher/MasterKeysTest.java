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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {
    @TempDir
    private Path folder;

    @Test
    void the_first_start_makes_a_keystore_for_the_owner_only_and_later_ones_keep_it() throws Exception {
        var secrets = new Secrets(folder);
        Path file = Path.of(new MasterKeys(secrets, Map.of()).environment().get("MASTER_KEYSTORE"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String first = new MasterKeys(secrets, Map.of()).current();
        assertTrue(first.matches("mk1-[0-9a-f]{8}"), first);
        new MasterKeys(secrets, Map.of()).environment();
        assertEquals(first, new MasterKeys(secrets, Map.of()).current());
    }

    @Test
    void an_added_key_becomes_the_present_one() throws Exception {
        var keys = new MasterKeys(new Secrets(folder), Map.of());
        keys.environment();
        String first = keys.current();
        String added = keys.add();
        assertNotEquals(first, added);
        assertEquals(added, keys.current());
        assertTrue(added.startsWith("mk2-"), added);
    }

    @Test
    void another_password_does_not_open_it() throws Exception {
        var secrets = new Secrets(folder);
        new MasterKeys(secrets, Map.of()).environment();
        var guessing = new MasterKeys(secrets, Map.of("MASTER_KEYSTORE_PASSWORD", "guessed"));
        assertThrows(Problem.class, guessing::current);
    }

    @Test
    void an_operator_s_own_keystore_is_named_and_never_made() throws Exception {
        Path own = folder.resolve("own.p12");
        var env = new MasterKeys(new Secrets(folder), Map.of("MASTER_KEYSTORE", own.toString())).environment();
        assertEquals(own.toString(), env.get("MASTER_KEYSTORE"));
        assertFalse(Files.exists(own));
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
