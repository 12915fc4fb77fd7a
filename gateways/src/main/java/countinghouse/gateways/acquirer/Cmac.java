package countinghouse.gateways.acquirer;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES-CMAC (RFC 4493), which the Java platform does not bring. */
final class Cmac {
    private static final int BLOCK = 16;

    private final SecretKeySpec key;
    private final byte[] whole;
    private final byte[] padded;

    /** @param key 16, 24 or 32 bytes */
    Cmac(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.whole = doubled(encrypt(new byte[BLOCK]));
        this.padded = doubled(whole);
    }

    /** The first 16 bytes of {@code data} up to {@code length}. */
    byte[] of(byte[] data, int length) {
        int last = length == 0 ? 0 : (length - 1) / BLOCK * BLOCK;
        byte[] sum = new byte[BLOCK];
        for (int at = 0; at < last; at += BLOCK) {
            for (int i = 0; i < BLOCK; i++) {
                sum[i] ^= data[at + i];
            }
            sum = encrypt(sum);
        }
        boolean full = length > 0 && length - last == BLOCK;
        byte[] end = Arrays.copyOf(Arrays.copyOfRange(data, last, length), BLOCK);
        if (!full) {
            end[length - last] = (byte) 0x80;
        }
        for (int i = 0; i < BLOCK; i++) {
            sum[i] ^= (byte) (end[i] ^ (full ? whole[i] : padded[i]));
        }
        return encrypt(sum);
    }

    private byte[] encrypt(byte[] block) {
        try {
            // One block on its own, as the RFC builds the sum from; not a way to hide a text.
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES", e);
        }
    }

    private static byte[] doubled(byte[] block) {
        byte[] result = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            int next = i + 1 < BLOCK ? (block[i + 1] & 0x80) >> 7 : 0;
            result[i] = (byte) (block[i] << 1 | next);
        }
        if ((block[0] & 0x80) != 0) {
            result[BLOCK - 1] ^= (byte) 0x87;
        }
        return result;
    }
}
