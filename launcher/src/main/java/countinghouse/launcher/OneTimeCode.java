package countinghouse.launcher;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator app would show for one of the demo's people (RFC 6238).
 *
 * @param secondsLeft until the app shows the next one; the server takes this one half a minute longer
 */
record OneTimeCode(String code, long secondsLeft) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;

    static OneTimeCode at(String secret, Instant now) {
        long second = now.getEpochSecond();
        try {
            var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
            String code = new HmacOneTimePasswordGenerator(6)
                    .generateOneTimePasswordString(key, second / STEP_SECONDS, Locale.ROOT);
            return new OneTimeCode(code, STEP_SECONDS - second % STEP_SECONDS);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }
}
