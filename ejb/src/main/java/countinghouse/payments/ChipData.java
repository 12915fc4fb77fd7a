package countinghouse.payments;

import java.util.HexFormat;
import java.util.Set;

/** Looks through a chip's BER-TLV data for what must not reach us. */
public final class ChipData {
    private static final int LONGEST = 255;

    /** Card number, track 1 and track 2 with their contactless twins (EMV 4.3 book 3, annex A). */
    private static final Set<Integer> CARD_NUMBERS = Set.of(0x5A, 0x56, 0x57, 0x9F6B);

    private ChipData() {}

    /** Whether it is well-formed, of at most 255 bytes, and holds no card number. */
    public static boolean isClean(String hex) {
        if (hex.isEmpty() || hex.length() > 2 * LONGEST || !hex.matches("([0-9A-Fa-f]{2})+")) {
            return false;
        }
        byte[] data = HexFormat.of().parseHex(hex);
        return clean(data, 0, data.length);
    }

    private static boolean clean(byte[] data, int from, int end) {
        int at = from;
        while (at < end) {
            int first = data[at++] & 0xff;
            int tag = first;
            if ((first & 0x1f) == 0x1f) {
                do {
                    if (at >= end || tag > 0xffff) {
                        return false;
                    }
                    tag = (tag << 8) | (data[at] & 0xff);
                } while ((data[at++] & 0x80) != 0);
            }
            if (at >= end || CARD_NUMBERS.contains(tag)) {
                return false;
            }
            int length = data[at++] & 0xff;
            if (length == 0x81 && at < end) {
                length = data[at++] & 0xff;
            } else if (length > 0x7f) {
                return false;
            }
            if (length > end - at || ((first & 0x20) != 0 && !clean(data, at, at + length))) {
                return false;
            }
            at += length;
        }
        return true;
    }
}
