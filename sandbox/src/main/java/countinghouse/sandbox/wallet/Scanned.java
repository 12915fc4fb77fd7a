package countinghouse.sandbox.wallet;

import countinghouse.sandbox.http.BadRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the payer's phone makes of a code: checks its sum and finds our order in the merchant account. */
final class Scanned {
    static final String APPLICATION = "org.countinghouse.wallet";

    private Scanned() {}

    static String order(String payload) {
        if (payload.length() < 8 || !payload.endsWith(sum(payload.substring(0, payload.length() - 4)))) {
            throw new BadRequest("not a code, or damaged");
        }
        String account = value(payload, "26");
        if (!value(account, "00").equals(APPLICATION)) {
            throw new BadRequest("a code of another wallet");
        }
        return value(account, "01");
    }

    private static String value(String objects, String id) {
        int at = 0;
        while (at + 4 <= objects.length()) {
            int end = objects.offsetByCodePoints(at + 4, Integer.parseInt(objects.substring(at + 2, at + 4)));
            if (objects.startsWith(id, at)) {
                return objects.substring(at + 4, end);
            }
            at = end;
        }
        throw new BadRequest("a code without " + id);
    }

    private static String sum(String text) {
        int sum = 0xFFFF;
        for (byte piece : text.getBytes(StandardCharsets.UTF_8)) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean flip = (sum >> 15 & 1) != (piece >> bit & 1);
                sum = sum << 1 & 0xFFFF ^ (flip ? 0x1021 : 0);
            }
        }
        return String.format(Locale.ROOT, "%04X", sum);
    }
}
