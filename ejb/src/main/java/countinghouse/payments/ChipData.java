package countinghouse.payments;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a chip's BER-TLV data as EMV 4.3 book 3, annex B has it, strictly: what does not add up is not read at all. */
public final class ChipData {
    private static final int LONGEST = 255;
    private static final int DEEPEST = 8;

    /** Card number, track 1 and track 2 with their contactless twins (EMV 4.3 book 3, annex A). */
    private static final Set<Integer> CARD_NUMBERS = Set.of(0x5A, 0x56, 0x57, 0x9F6B);

    private ChipData() {}

    /**
     * One data object.
     *
     * @param tag as its bytes read, such as {@code 0x9F26}
     * @param value as hexadecimal digits; of a constructed object its whole content
     * @param children of a constructed object, else none
     */
    public record Item(int tag, String value, List<Item> children) {
        public Item {
            children = List.copyOf(children);
        }
    }

    /** Whether it is well-formed, of at most 255 bytes, and holds no card number. */
    public static boolean isClean(String hex) {
        return hex.length() <= 2 * LONGEST
                && parse(hex).filter(items -> !holdsCardNumber(items)).isPresent();
    }

    private static boolean holdsCardNumber(List<Item> items) {
        return items.stream().anyMatch(item -> CARD_NUMBERS.contains(item.tag()) || holdsCardNumber(item.children()));
    }

    /** The value of the first object with this tag, at any depth; empty also when the data is malformed. */
    public static Optional<String> find(String hex, int tag) {
        return parse(hex).flatMap(items -> find(items, tag));
    }

    private static Optional<String> find(List<Item> items, int tag) {
        for (Item item : items) {
            Optional<String> found = item.tag() == tag ? Optional.of(item.value()) : find(item.children(), tag);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All objects, in their order; empty when it is not well-formed. */
    public static Optional<List<Item>> parse(String hex) {
        if (!hex.matches("([0-9A-Fa-f]{2})+")) {
            return Optional.empty();
        }
        byte[] data = HexFormat.of().parseHex(hex);
        try {
            return Optional.of(new Reader(data, 0, data.length).items(0));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static final class Malformed extends Exception {
        Malformed(String why) {
            super(why);
        }
    }

    private static final class Reader {
        private final byte[] data;
        private final int end;
        private int at;

        Reader(byte[] data, int from, int end) {
            this.data = data;
            this.at = from;
            this.end = end;
        }

        List<Item> items(int depth) throws Malformed {
            if (depth > DEEPEST) {
                throw new Malformed("too deep");
            }
            List<Item> items = new ArrayList<>();
            while (at < end) {
                boolean constructed = (data[at] & 0x20) != 0;
                int tag = tag();
                int length = length();
                if (length > end - at) {
                    throw new Malformed("a length beyond the end");
                }
                String value = HexFormat.of().withUpperCase().formatHex(data, at, at + length);
                List<Item> inner = constructed ? new Reader(data, at, at + length).items(depth + 1) : List.of();
                items.add(new Item(tag, value, inner));
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
                    if (length <= LONGEST) {
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
}
