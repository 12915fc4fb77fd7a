package countinghouse.web.ops;

import countinghouse.kernel.Hashes;
import countinghouse.platform.Settings;
import org.jspecify.annotations.Nullable;

/** The key that opens the door for commands: {@code OPS_KEY}. Where none is set, there is no door. */
final class OpsKey {
    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 32;

    private OpsKey() {}

    static boolean accepts(@Nullable String authorization) {
        return accepts(authorization, Settings.optional("OPS_KEY"));
    }

    static boolean accepts(@Nullable String authorization, @Nullable String key) {
        if (key == null || key.length() < SHORTEST || authorization == null || !authorization.startsWith(SCHEME)) {
            return false;
        }
        String given = authorization.substring(SCHEME.length());
        return Hashes.same(Hashes.sha256(given), Hashes.sha256(key));
    }
}
