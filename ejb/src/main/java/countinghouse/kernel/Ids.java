package countinghouse.kernel;

import java.security.SecureRandom;

/**
 * Opaque ids such as {@code pay_01k9…}: a prefix that names the kind, 48 bits of time so that index pages fill in order, 80 random bits so
 * that nobody guesses one. Crockford's base 32, lower case; the layout is that of a ULID.
 */
public final class Ids {
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id of the kind {@code prefix} (three letters, without the underscore). */
    public static String next(String prefix) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        StringBuilder id =
                new StringBuilder(prefix.length() + 27).append(prefix).append('_');
        long time = System.currentTimeMillis();
        for (int shift = 45; shift >= 0; shift -= 5) {
            id.append(DIGITS[(int) (time >>> shift) & 31]);
        }
        long bits = 0;
        int held = 0;
        for (byte b : random) {
            bits = bits << 8 | (b & 0xff);
            for (held += 8; held >= 5; held -= 5) {
                id.append(DIGITS[(int) (bits >>> (held - 5)) & 31]);
            }
        }
        return id.toString();
    }

    public static TenantId nextTenant() {
        return new TenantId(next("mer"));
    }
}
