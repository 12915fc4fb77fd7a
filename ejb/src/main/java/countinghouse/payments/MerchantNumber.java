package countinghouse.payments;

import countinghouse.kernel.TenantId;
import java.util.Locale;

/** How acquirers know a merchant: the random end of our id, as many characters as ISO 8583 has room for (75 bits). */
public final class MerchantNumber {
    private static final int LENGTH = 15;

    private MerchantNumber() {}

    public static String of(TenantId merchant) {
        return end(merchant.value(), LENGTH);
    }

    /** The last characters of an id's random part. */
    public static String end(String id, int length) {
        String random = id.substring(id.indexOf('_') + 1).toUpperCase(Locale.ROOT);
        return random.substring(Math.max(0, random.length() - length));
    }
}
