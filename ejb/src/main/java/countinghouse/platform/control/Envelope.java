package countinghouse.platform.control;

import countinghouse.platform.Vault.Place;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The form of a sealed value: format (1 byte, 2), id of the data key (30, ASCII), nonce (12), ciphertext and tag of AES-256-GCM. Bound into
 * it: the header and the place. The database reads the key's id out of the header, see the column {@code sealed_by}.
 */
final class Envelope {
    static final byte FORMAT = 2;
    static final int KEY_ID = 30;
    static final int NONCE = 12;
    static final int TAG_BITS = 128;
    private static final int HEADER = 1 + KEY_ID + NONCE;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    static byte[] seal(String keyId, SecretKey key, Place place, byte[] plain) {
        byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
        if (id.length != KEY_ID) {
            throw new IllegalArgumentException("not the id of a data key");
        }
        byte[] nonce = nonce();
        try {
            byte[] body =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, bound(keyId, place)).doFinal(plain);
            return ByteBuffer.allocate(HEADER + body.length)
                    .put(FORMAT)
                    .put(id)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing " + place.table() + "." + place.column(), e);
        }
    }

    static byte[] open(SecretKey key, Place place, byte[] sealed) {
        byte[] bound = bound(keyId(sealed), place);
        byte[] nonce = Arrays.copyOfRange(sealed, 1 + KEY_ID, HEADER);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(sealed, HEADER, sealed.length - HEADER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the sealed value at " + place.table() + "." + place.column() + " of " + place.row()
                            + " was altered or belongs elsewhere",
                    e);
        }
    }

    /** @throws IllegalStateException when these bytes are not of this form */
    static String keyId(byte[] sealed) {
        if (sealed.length < HEADER + TAG_BITS / 8 || sealed[0] != FORMAT) {
            throw new IllegalStateException("not a sealed value of a known form");
        }
        return new String(sealed, 1, KEY_ID, StandardCharsets.US_ASCII);
    }

    static byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    /** Each part behind its length: no two places read the same. */
    private static byte[] bound(String keyId, Place place) {
        StringBuilder text = new StringBuilder();
        String[] parts = {
            Byte.toString(FORMAT),
            keyId,
            place.tenant().value(),
            place.dataClass().name(),
            place.table(),
            place.column(),
            place.row()
        };
        for (String part : parts) {
            text.append(part.length()).append(':').append(part);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
