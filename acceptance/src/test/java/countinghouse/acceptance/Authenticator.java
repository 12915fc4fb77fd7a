package countinghouse.acceptance;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The app on the phone of somebody who signs in. A code works once, so who signs in again at once takes the next one. */
final class Authenticator {
    private static final int STEP_SECONDS = 30;
    private static final Map<String, Long> LAST = new ConcurrentHashMap<>();

    private Authenticator() {}

    static String code(String secret) {
        long now = Instant.now().getEpochSecond() / STEP_SECONDS;
        long step = LAST.merge(secret, now, (last, current) -> Math.max(last + 1, current));
        awaitStep(step);
        try {
            return new HmacOneTimePasswordGenerator(6)
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No code counts twice, and none more than one step early: a person would wait for the app to show the next one, too. */
    private static void awaitStep(long step) {
        while (Instant.now().getEpochSecond() / STEP_SECONDS + 1 < step) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
