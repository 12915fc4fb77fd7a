package countinghouse.platform.control;

import countinghouse.platform.Settings;
import countinghouse.platform.Vault.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Opens what was sealed before there were data keys: format 1, nonce, ciphertext, under a key per tenant derived from MASTER_KEY_FILE. Nothing
 * is sealed in this form any more; a rotation of the data keys leaves none of it.
 */
final class FirstFormat {
    static final byte FORMAT = 1;

    private final byte @Nullable [] master;

    FirstFormat(byte @Nullable [] master) {
        this.master = master;
    }

    /** By MASTER_KEY_FILE; an installation that never had that form needs none. */
    static FirstFormat ofSettings() {
        String file = Settings.optional("MASTER_KEY_FILE");
        if (file == null || !Files.exists(Path.of(file))) {
            return new FirstFormat(null);
        }
        try {
            byte[] key =
                    Base64.getDecoder().decode(Files.readString(Path.of(file)).strip());
            if (key.length != 32) {
                throw new IllegalStateException("MASTER_KEY_FILE must hold 32 bytes in base 64");
            }
            return new FirstFormat(key);
        } catch (IOException e) {
            throw new IllegalStateException("MASTER_KEY_FILE cannot be read", e);
        }
    }

    boolean canOpen() {
        return master != null;
    }

    byte[] open(Place place, byte[] sealed) {
        byte[] key = master;
        if (key == null) {
            throw new IllegalStateException("a value of the first form needs MASTER_KEY_FILE");
        }
        int header = 1 + Envelope.NONCE;
        if (sealed.length < header + Envelope.TAG_BITS / 8) {
            throw new IllegalStateException("not a sealed value of a known form");
        }
        try {
            String bound = String.join("|", place.tenant().value(), place.table(), place.column(), place.row());
            return Envelope.cipher(
                            Cipher.DECRYPT_MODE,
                            tenantKey(key, place),
                            Arrays.copyOfRange(sealed, 1, header),
                            bound.getBytes(StandardCharsets.UTF_8))
                    .doFinal(sealed, header, sealed.length - header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the sealed value at " + place.table() + "." + place.column() + " of " + place.row()
                            + " was altered or belongs elsewhere",
                    e);
        }
    }

    private static SecretKey tenantKey(byte[] master, Place place) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(master, "HmacSHA256"));
        return new SecretKeySpec(mac.doFinal(("data|" + place.tenant()).getBytes(StandardCharsets.UTF_8)), "AES");
    }
}
