package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoType;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The message authentication codes of one connection. Network messages go under the key both sides were given; all others under a key
 * that the host makes for this connection and replaces on request. What is under way while it is replaced may still have the one before.
 */
final class MessageKeys {
    static final int CODE_BYTES = 8;

    private static final int NETWORK_MESSAGE = 0x800;
    private static final int HALF = 16;

    private final byte[] wrapping;
    private final Cmac given;
    private volatile Pair made = new Pair(null, null);

    private record Pair(@Nullable Cmac current, @Nullable Cmac before) {}

    private MessageKeys(byte[] shared) {
        wrapping = Arrays.copyOf(shared, HALF);
        given = new Cmac(Arrays.copyOfRange(shared, HALF, 2 * HALF));
    }

    /**
     * For a new connection.
     *
     * @param shared 32 bytes in base64: 16 that wrap the host's keys, 16 for network messages
     */
    static MessageKeys of(String shared) {
        byte[] bytes = Base64.getDecoder().decode(shared);
        if (bytes.length != 2 * HALF) {
            throw new IllegalArgumentException("the acquirer's key is not 32 bytes in base64");
        }
        return new MessageKeys(bytes);
    }

    /** The message with its code, in field 128 when it has a second bitmap, else in 64. */
    byte[] sealed(IsoMessage message) {
        boolean long128 = message.hasField(70) || message.hasField(90);
        message.setValue(long128 ? 128 : 64, new byte[CODE_BYTES], IsoType.BINARY, CODE_BYTES);
        byte[] data = message.writeData();
        Cmac key = isNetworkMessage(data) ? given : made.current();
        if (key == null) {
            throw new IllegalStateException("no key has been agreed upon");
        }
        int end = data.length - CODE_BYTES;
        System.arraycopy(key.of(data, end), 0, data, end, CODE_BYTES);
        return data;
    }

    /** Whether it ends with the right code. */
    boolean accept(byte[] data, IsoMessage read) {
        if (data.length <= CODE_BYTES || !(read.hasField(128) || read.hasField(64))) {
            return false;
        }
        if (isNetworkMessage(data)) {
            return ends(data, given);
        }
        Pair keys = made;
        return ends(data, keys.current()) || ends(data, keys.before());
    }

    private static boolean ends(byte[] data, @Nullable Cmac key) {
        if (key == null) {
            return false;
        }
        int end = data.length - CODE_BYTES;
        return MessageDigest.isEqual(
                Arrays.copyOf(key.of(data, end), CODE_BYTES), Arrays.copyOfRange(data, end, data.length));
    }

    private static boolean isNetworkMessage(byte[] data) {
        return ((data[0] & 0xff) << 8 & 0xf00) == NETWORK_MESSAGE;
    }

    /**
     * Takes over a key of the host.
     *
     * @param text {@code key=<wrapped, RFC 3394, hex>;kcv=<first three bytes of a code over nothing, hex>}
     * @throws IOException unless it unwraps and its check value is right
     */
    void replace(String text) throws IOException {
        String[] parts = text.split("[=;]", -1);
        if (parts.length != 4 || !parts[0].equals("key") || !parts[2].equals("kcv")) {
            throw new IOException("the host gives no key");
        }
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(wrapping, "AES"));
            Key key = cipher.unwrap(HexFormat.of().parseHex(parts[1]), "AES", Cipher.SECRET_KEY);
            Cmac fresh = new Cmac(key.getEncoded());
            byte[] check = Arrays.copyOf(fresh.of(new byte[0], 0), 3);
            if (!MessageDigest.isEqual(check, HexFormat.of().parseHex(parts[3]))) {
                throw new IOException("the host's key has another check value");
            }
            made = new Pair(fresh, made.current());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the host's key cannot be unwrapped", e);
        }
    }
}
