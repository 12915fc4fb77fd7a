package countinghouse.web.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Another party's signature on a webhook: HMAC-SHA256 over {@code timestamp + "." + raw body}, as hexadecimal digits. A timestamp further off
 * than five minutes is a replay.
 */
final class WebhookSignature {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final byte[] secret;
    private final Clock clock;

    WebhookSignature(String secret, Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** @param timestamp seconds since the epoch, in decimal */
    boolean accepts(@Nullable String timestamp, @Nullable String signature, String body) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        byte[] given = signature.getBytes(StandardCharsets.US_ASCII);
        byte[] due = of(timestamp, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(due, given) && off.abs().compareTo(WINDOW) <= 0;
    }

    String of(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
