package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void a_password_is_made_once_and_kept_for_the_owner_only() throws Exception {
        String first = new Secrets(folder).password("db");
        assertEquals(first, new Secrets(folder).password("db"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("db"))));
        assertTrue(first.matches("[A-Za-z2-9]{24}"), first);
    }

    @Test
    void two_secrets_differ() throws Exception {
        var secrets = new Secrets(folder);
        assertNotEquals(secrets.password("a"), secrets.password("b"));
    }

    @Test
    void a_key_has_32_bytes() throws Exception {
        Path key = new Secrets(folder).key("master");
        assertEquals(32, Base64.getDecoder().decode(Files.readString(key).strip()).length);
    }

    @Test
    void each_desk_of_the_demo_has_somebody_with_a_password_of_12_or_more() throws Exception {
        var members = Staff.members(new Secrets(folder));
        assertEquals(
                6,
                members.stream()
                        .flatMap(member -> member.roles().stream())
                        .distinct()
                        .count());
        assertTrue(members.stream().allMatch(member -> member.password().length() >= 12));
        assertEquals(members, Staff.members(new Secrets(folder)));
    }
}
