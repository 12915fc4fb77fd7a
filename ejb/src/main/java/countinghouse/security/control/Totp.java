package countinghouse.security.control;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of an authenticator app, RFC 6238: SHA-1, six digits, 30 s, one step of drift either way. */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DRIFT = 1;
    private static final int SECRET_BYTES = 20;
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(6);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static String base32(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** @throws IllegalArgumentException when it is no Base32, or shorter than 128 bits */
    static byte[] fromBase32(String text) {
        String plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
        byte[] secret = new Base32().decode(plain);
        if (!plain.matches("[A-Z2-7]+=*") || secret.length < 16) {
            throw new IllegalArgumentException("not a secret in Base32 of 128 bits or more");
        }
        return secret;
    }

    static long stepOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step a code belongs to, when it is of now, a step earlier or later, and after the last one used. */
    static OptionalLong match(byte[] secret, String code, Instant now, long lastUsed) {
        long current = stepOf(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (same && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** What the QR code holds. */
    static String address(String email, String base32) {
        String account = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Countinghouse:" + account + "?secret=" + base32
                + "&issuer=Countinghouse&algorithm=SHA1&digits=6&period=30";
    }
}
