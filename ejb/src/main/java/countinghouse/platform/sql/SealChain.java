package countinghouse.platform.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The chain: hash(n) = SHA-256(hash(n−1) | n | content). Pure, so that the checker computes it alike. */
public final class SealChain {
    /** What the first row is chained to. */
    public static final String START = "0".repeat(64);

    private SealChain() {}

    public static String hash(String previous, long number, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] text = (previous + "|" + number + "|" + content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
