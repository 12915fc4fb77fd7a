package countinghouse.incontainer;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** A person of a test, with the password they know. */
record Somebody(String id, String email, String password) {
    private static final int STEP_SECONDS = 30;

    /**
     * What an authenticator shows.
     *
     * @param later steps from now; the product takes one early or late
     */
    static String code(String secret, int later) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "HmacSHA1");
            long step = Instant.now().getEpochSecond() / STEP_SECONDS + later;
            return new HmacOneTimePasswordGenerator(6).generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
