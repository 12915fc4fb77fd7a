package countinghouse.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Hashes of secrets and contents, as text. */
public final class Hashes {
    private Hashes() {}

    /** Whether both are the same hash; takes as long for a wrong one as for the right one. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && MessageDigest.isEqual(
                        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
