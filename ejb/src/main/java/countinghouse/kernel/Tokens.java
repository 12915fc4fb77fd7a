package countinghouse.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of links and keys: 256 random bits, of which only the SHA-256 is kept. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Tokens() {}

    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String token) {
        return Hashes.sha256(token);
    }
}
