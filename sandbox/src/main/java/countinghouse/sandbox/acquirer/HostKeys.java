package countinghouse.sandbox.acquirer;

import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoType;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The authentication codes of one connection: AES-CMAC (RFC 4493), first eight bytes, in field 64 or 128. */
final class HostKeys {
    private static final int CODE = 8;
    private static final BigInteger POLYNOMIAL = BigInteger.valueOf(0x87);

    private final byte[] wrapping;
    private final byte[] given;
    private final SecureRandom random = new SecureRandom();
    private byte @Nullable [] current;
    private byte @Nullable [] before;

    /** @param shared 32 bytes in base64: 16 that wrap, 16 for network messages */
    HostKeys(String shared) {
        byte[] bytes = Base64.getDecoder().decode(shared);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("ACQUIRER_KEY is not 32 bytes in base64");
        }
        wrapping = Arrays.copyOf(bytes, 16);
        given = Arrays.copyOfRange(bytes, 16, 32);
    }

    /** Makes a key for the messages that follow; what is under way may still have the one before. */
    synchronized String change() {
        byte[] fresh = new byte[16];
        random.nextBytes(fresh);
        before = current;
        current = fresh;
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(wrapping, "AES"));
            HexFormat hex = HexFormat.of();
            return "key=" + hex.formatHex(cipher.wrap(new SecretKeySpec(fresh, "AES"))) + ";kcv="
                    + hex.formatHex(Arrays.copyOf(code(fresh, new byte[0]), 3));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES", e);
        }
    }

    synchronized boolean accept(byte[] data, IsoMessage message) {
        if (data.length <= CODE || !(message.hasField(64) || message.hasField(128))) {
            return false;
        }
        return message.getType() == 0x800 ? ends(data, given) : ends(data, current) || ends(data, before);
    }

    private static boolean ends(byte[] data, byte @Nullable [] key) {
        int end = data.length - CODE;
        return key != null
                && MessageDigest.isEqual(
                        Arrays.copyOf(code(key, Arrays.copyOf(data, end)), CODE),
                        Arrays.copyOfRange(data, end, data.length));
    }

    /** The message as bytes with its code. */
    synchronized byte[] seal(IsoMessage answer) {
        boolean second = answer.hasField(70);
        answer.setValue(second ? 128 : 64, new byte[CODE], IsoType.BINARY, CODE);
        byte[] data = answer.writeData();
        byte[] key = answer.getType() == 0x810 || current == null ? given : current;
        byte[] code = code(key, Arrays.copyOf(data, data.length - CODE));
        System.arraycopy(code, 0, data, data.length - CODE, CODE);
        return data;
    }

    /** As RFC 4493 puts it, with numbers instead of shifted bytes. */
    static byte[] code(byte[] key, byte[] data) {
        try {
            Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
            SecretKeySpec spec = new SecretKeySpec(key, "AES");
            aes.init(Cipher.ENCRYPT_MODE, spec, new IvParameterSpec(new byte[16]));
            BigInteger first = twice(new BigInteger(1, aes.doFinal(new byte[16])));
            boolean whole = data.length > 0 && data.length % 16 == 0;
            int blocks = whole ? data.length / 16 : data.length / 16 + 1;
            byte[] padded = Arrays.copyOf(data, blocks * 16);
            if (!whole) {
                padded[data.length] = (byte) 0x80;
            }
            byte[] last = bytes(new BigInteger(1, Arrays.copyOfRange(padded, padded.length - 16, padded.length))
                    .xor(whole ? first : twice(first)));
            System.arraycopy(last, 0, padded, padded.length - 16, 16);
            byte[] chained = aes.doFinal(padded);
            return Arrays.copyOfRange(chained, chained.length - 16, chained.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES", e);
        }
    }

    private static BigInteger twice(BigInteger number) {
        BigInteger doubled = number.shiftLeft(1).clearBit(128);
        return number.testBit(127) ? doubled.xor(POLYNOMIAL) : doubled;
    }

    private static byte[] bytes(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] block = new byte[16];
        int length = Math.min(16, raw.length);
        System.arraycopy(raw, raw.length - length, block, 16 - length, length);
        return block;
    }
}
