package countinghouse.web.door;

import countinghouse.platform.Settings;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How often something may be done: so many at once, and so many a minute after that. {@code RATE_LIMITS} changes them, e.g.
 * {@code SIGN_IN=60/30,KEY=2000/60000}.
 */
public enum Limit {
    /** Per address. */
    SIGN_IN(30, 30),
    REGISTRATION(20, 20),
    FORGOTTEN_PASSWORD(10, 10),
    CONFIRMATION(30, 30),
    OWNER_LINK(60, 60),
    /** Per person: each one is a mail. */
    RESUME_LINK(6, 1),
    ACTIVATION(20, 20),
    UPLOAD(60, 30),
    /** Posts of all pages together. */
    POST(3_000, 3_000),
    /** Calls with a key nobody has. */
    UNKNOWN_KEY(60, 60),
    /** Per key: far above what a till does, below what hurts the others. */
    KEY(1_000, 30_000),
    /** Per person: ten applications a day. */
    APPLICATION(10, 10.0 / (24 * 60));

    private final double burst;
    private final double perNano;

    Limit(double burst, double perMinute) {
        String[] set = setting(name());
        this.burst = set == null ? burst : Double.parseDouble(set[0]);
        this.perNano = (set == null ? perMinute : Double.parseDouble(set[1])) / TimeUnit.MINUTES.toNanos(1);
    }

    double burst() {
        return burst;
    }

    double perNano() {
        return perNano;
    }

    private static String @org.jspecify.annotations.Nullable [] setting(String name) {
        return Arrays.stream(Settings.orElse("RATE_LIMITS", "").split("[,\\s]+"))
                .map(pair -> pair.split("[=/]"))
                .filter(parts -> parts.length == 3 && parts[0].equals(name))
                .map(parts -> new String[] {parts[1], parts[2]})
                .findFirst()
                .orElse(null);
    }
}
