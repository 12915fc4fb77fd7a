package countinghouse.payments;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads BER-TLV from one end to the other. */
final class ChipReader {
    private static final int LONGEST_SHORT = 255;
    private static final int DEEPEST = 8;

    /** What does not add up. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String why) {
            super(why);
        }
    }

    private final byte[] data;
    private final int end;
    private int at;

    ChipReader(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = end;
    }

    List<ChipItem> items(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("too deep");
        }
        List<ChipItem> items = new ArrayList<>();
        while (at < end) {
            boolean constructed = (data[at] & 0x20) != 0;
            int tag = tag();
            int length = length();
            if (length > end - at) {
                throw new Malformed("a length beyond the end");
            }
            String value = HexFormat.of().withUpperCase().formatHex(data, at, at + length);
            List<ChipItem> inner = constructed ? new ChipReader(data, at, at + length).items(depth + 1) : List.of();
            items.add(new ChipItem(tag, value, inner));
            at += length;
        }
        return items;
    }

    private int next() throws Malformed {
        if (at >= end) {
            throw new Malformed("an end too soon");
        }
        return data[at++] & 0xff;
    }

    private int tag() throws Malformed {
        int tag = next();
        if ((tag & 0x1f) == 0x1f) {
            int more;
            do {
                if (tag > 0xffff) {
                    throw new Malformed("a tag of more than three bytes");
                }
                more = next();
                tag = tag << 8 | more;
            } while ((more & 0x80) != 0);
        }
        return tag;
    }

    /** One byte, or 81 or 82 and as many; the indefinite form is not for EMV. */
    private int length() throws Malformed {
        int first = next();
        return switch (first) {
            case 0x81 -> next();
            case 0x82 -> {
                int length = next() << 8 | next();
                if (length <= LONGEST_SHORT) {
                    throw new Malformed("a length that is longer than it needs to be");
                }
                yield length;
            }
            default -> {
                if (first > 0x7f) {
                    throw new Malformed("a length of more than two bytes");
                }
                yield first;
            }
        };
    }
}
