package countinghouse.payments;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a chip's BER-TLV data as EMV 4.3 book 3, annex B has it, strictly: what does not add up is not read at all. */
public final class ChipData {
    private static final int LONGEST = 255;

    /** Card number, track 1 and track 2 with their contactless twins (EMV 4.3 book 3, annex A). */
    private static final Set<Integer> CARD_NUMBERS = Set.of(0x5A, 0x56, 0x57, 0x9F6B);

    private ChipData() {}

    /** Whether it is well-formed, of at most 255 bytes, and holds no card number. */
    public static boolean isClean(String hex) {
        return hex.length() <= 2 * LONGEST
                && parse(hex).filter(items -> !holdsCardNumber(items)).isPresent();
    }

    private static boolean holdsCardNumber(List<ChipItem> items) {
        return items.stream().anyMatch(item -> CARD_NUMBERS.contains(item.tag()) || holdsCardNumber(item.children()));
    }

    /** The value of the first object with this tag, at any depth; empty also when the data is malformed. */
    public static Optional<String> find(String hex, int tag) {
        return parse(hex).flatMap(items -> find(items, tag));
    }

    private static Optional<String> find(List<ChipItem> items, int tag) {
        for (ChipItem item : items) {
            Optional<String> found = item.tag() == tag ? Optional.of(item.value()) : find(item.children(), tag);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All objects, in their order; empty when it is not well-formed. */
    public static Optional<List<ChipItem>> parse(String hex) {
        if (!hex.matches("([0-9A-Fa-f]{2})+")) {
            return Optional.empty();
        }
        byte[] data = HexFormat.of().parseHex(hex);
        try {
            return Optional.of(new ChipReader(data, 0, data.length).items(0));
        } catch (ChipReader.Malformed e) {
            return Optional.empty();
        }
    }
}
