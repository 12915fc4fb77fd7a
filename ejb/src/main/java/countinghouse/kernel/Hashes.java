package countinghouse.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hashes of secrets and contents, as text. */
public final class Hashes {
    private Hashes() {}

    /** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of any content, as 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether both are the same hash; takes as long for a wrong one as for the right one. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && MessageDigest.isEqual(
                        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
