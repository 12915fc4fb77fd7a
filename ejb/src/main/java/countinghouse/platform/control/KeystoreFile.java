package countinghouse.platform.control;

import countinghouse.platform.gateway.KeyUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Master keys as read from a PKCS#12 file. An entry's name is {@code mk<number>-<first 8 digits of the key's SHA-256>}: the highest number
 * wraps, the others unwrap what they have wrapped, and another installation's key never passes for one of this one.
 */
final class KeystoreFile {
    private static final Pattern NAME = Pattern.compile("mk(\\d{1,6})-[0-9a-f]{8}");

    private final Map<String, SecretKey> keys;

    private KeystoreFile(Map<String, SecretKey> keys) {
        this.keys = keys;
    }

    static KeystoreFile read(Path file, char[] password) {
        if (!Files.exists(file)) {
            throw new KeyUnavailable(
                    "The master keystore " + file
                            + " is missing. Without it nothing sealed can be read: restore it from its backup (operator's guide, Keys).",
                    null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            Map<String, SecretKey> keys = new TreeMap<>(Comparator.comparingInt(KeystoreFile::number));
            for (String name : Collections.list(store.aliases())) {
                if (NAME.matcher(name).matches() && store.getKey(name, password) instanceof SecretKey key) {
                    keys.put(name, key);
                }
            }
            if (keys.isEmpty()) {
                throw new KeyUnavailable("The master keystore " + file + " holds no master key.", null);
            }
            return new KeystoreFile(keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyUnavailable(
                    "The master keystore " + file
                            + " does not open: wrong password, or the file is damaged (operator's guide, Keys).",
                    e);
        }
    }

    private static int number(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    String current() {
        return Collections.max(keys.keySet(), Comparator.comparingInt(KeystoreFile::number));
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    byte[] wrap(String keyId, byte[] dataKey, String context) {
        byte[] nonce = Envelope.nonce();
        try {
            byte[] body = Envelope.cipher(Cipher.ENCRYPT_MODE, key(keyId), nonce, bound(keyId, context))
                    .doFinal(dataKey);
            return ByteBuffer.allocate(nonce.length + body.length)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailable("The master key " + keyId + " cannot wrap.", e);
        }
    }

    byte[] unwrap(String keyId, byte[] wrapped, String context) {
        try {
            byte[] nonce = Arrays.copyOf(wrapped, Envelope.NONCE);
            return Envelope.cipher(Cipher.DECRYPT_MODE, key(keyId), nonce, bound(keyId, context))
                    .doFinal(wrapped, Envelope.NONCE, wrapped.length - Envelope.NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyUnavailable(
                    "A data key does not unwrap under the master key " + keyId
                            + ": it was altered, or the keystore holds another key of that name.",
                    e);
        }
    }

    private SecretKey key(String keyId) {
        @Nullable SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new KeyUnavailable(
                    "The master key " + keyId
                            + " is not in the keystore. It has wrapped keys of this database: restore the keystore that held it (operator's guide, Keys).",
                    null);
        }
        return key;
    }

    private static byte[] bound(String keyId, String context) {
        return (keyId + "|" + context).getBytes(StandardCharsets.UTF_8);
    }
}
