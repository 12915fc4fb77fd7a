package countinghouse.platform.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.platform.gateway.KeyUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreFileTest {
    private static final char[] PASSWORD = "opensesame".toCharArray();
    private static final byte[] DATA_KEY =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = keystore("ours.p12", 1, "mk2-0000000a", "mk10-0000000b", "mk9-0000000c");
    }

    private Path keystore(String name, int fill, String... names) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        for (String entry : names) {
            byte[] key = new byte[32];
            Arrays.fill(key, (byte) fill);
            key[0] = (byte) entry.length();
            store.setEntry(
                    entry,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
                    new KeyStore.PasswordProtection(PASSWORD));
        }
        Path made = folder.resolve(name);
        try (var out = Files.newOutputStream(made)) {
            store.store(out, PASSWORD);
        }
        return made;
    }

    @Test
    void the_key_of_the_highest_number_wraps_and_all_unwrap() {
        KeystoreFile keys = KeystoreFile.read(file, PASSWORD);
        assertEquals("mk10-0000000b", keys.current());
        assertEquals(Set.of("mk2-0000000a", "mk10-0000000b", "mk9-0000000c"), keys.ids());
        for (String id : keys.ids()) {
            assertArrayEquals(DATA_KEY, keys.unwrap(id, keys.wrap(id, DATA_KEY, "here"), "here"));
        }
    }

    @Test
    void a_wrapped_key_is_bound_to_its_owner_and_to_its_master_key() {
        KeystoreFile keys = KeystoreFile.read(file, PASSWORD);
        byte[] wrapped = keys.wrap("mk2-0000000a", DATA_KEY, "mer_one|dky_1|ACCOUNT|SEAL");
        assertThrows(KeyUnavailable.class, () -> keys.unwrap("mk2-0000000a", wrapped, "mer_two|dky_1|ACCOUNT|SEAL"));
        assertThrows(KeyUnavailable.class, () -> keys.unwrap("mk9-0000000c", wrapped, "mer_one|dky_1|ACCOUNT|SEAL"));
    }

    @Test
    void another_keystore_s_key_of_the_same_name_says_what_is_wrong() throws Exception {
        byte[] wrapped = KeystoreFile.read(file, PASSWORD).wrap("mk2-0000000a", DATA_KEY, "here");
        KeystoreFile others = KeystoreFile.read(keystore("other.p12", 2, "mk2-0000000a"), PASSWORD);
        assertWords("holds another key of that name", () -> others.unwrap("mk2-0000000a", wrapped, "here"));
        assertWords("mk9-0000000c is not in the keystore", () -> others.unwrap("mk9-0000000c", wrapped, "here"));
    }

    @Test
    void a_missing_damaged_or_empty_file_and_a_wrong_password_say_what_is_wrong() throws Exception {
        assertWords("is missing", () -> KeystoreFile.read(folder.resolve("none.p12"), PASSWORD));
        assertWords("does not open", () -> KeystoreFile.read(file, "guessed".toCharArray()));
        Path damaged = folder.resolve("damaged.p12");
        byte[] half = Files.readAllBytes(file);
        Files.write(damaged, Arrays.copyOf(half, half.length / 2));
        assertWords("does not open", () -> KeystoreFile.read(damaged, PASSWORD));
        Path empty = keystore("empty.p12", 1);
        assertWords("holds no master key", () -> KeystoreFile.read(empty, PASSWORD));
    }

    private static void assertWords(String words, org.junit.jupiter.api.function.Executable call) {
        String message = assertThrows(KeyUnavailable.class, call).getMessage();
        assertTrue(message.contains(words), message);
    }
}
