package countinghouse.payments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a merchant-presented QR code (EMVCo QR Code Specification for Payment Systems, Merchant-Presented Mode): data objects of
 * a two-digit id, a two-digit length in characters and a value; the last one is a checksum over all before it.
 */
public final class QrPayload {
    private static final Pattern CHECKSUM = Pattern.compile("(?s)(.*6304)([0-9A-Fa-f]{4})");
    private static final int LONGEST = 512;

    private QrPayload() {}

    /** What the checksum says. */
    public enum Checksum {
        VALID,
        INVALID,
        MISSING
    }

    /**
     * One data object.
     *
     * @param id two digits
     * @param value of a template its whole content
     * @param parts of a template, else none
     */
    public record Item(String id, String value, List<Item> parts) {
        public Item {
            parts = List.copyOf(parts);
        }
    }

    /** All data objects in their order; empty when lengths do not add up. Says nothing of the checksum. */
    public static Optional<List<Item>> parse(String payload) {
        int[] characters = payload.codePoints().toArray();
        return characters.length > LONGEST ? Optional.empty() : items(characters, true);
    }

    private static Optional<List<Item>> items(int[] characters, boolean outermost) {
        List<Item> items = new ArrayList<>();
        int at = 0;
        while (at < characters.length) {
            int id = number(characters, at);
            int length = number(characters, at + 2);
            int end = at + 4 + length;
            if (id < 0 || length <= 0 || end > characters.length) {
                return Optional.empty();
            }
            int[] content = Arrays.copyOfRange(characters, at + 4, end);
            List<Item> parts = List.of();
            if (outermost && isTemplate(id)) {
                Optional<List<Item>> inner = items(content, false);
                if (inner.isEmpty()) {
                    return Optional.empty();
                }
                parts = inner.get();
            }
            items.add(new Item(String.format(Locale.ROOT, "%02d", id), text(content), parts));
            at = end;
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    /** Merchant accounts, additional data, the other language and unreserved templates. */
    private static boolean isTemplate(int id) {
        return id >= 26 && id <= 51 || id == 62 || id == 64 || id >= 80;
    }

    private static String text(int[] characters) {
        return new String(characters, 0, characters.length);
    }

    private static int number(int[] characters, int at) {
        if (at + 2 > characters.length || !isDigit(characters[at]) || !isDigit(characters[at + 1])) {
            return -1;
        }
        return (characters[at] - '0') * 10 + characters[at + 1] - '0';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    public static Checksum checksum(String payload) {
        Matcher ends = CHECKSUM.matcher(payload);
        if (!ends.matches()) {
            return Checksum.MISSING;
        }
        return sum(ends.group(1)).equalsIgnoreCase(ends.group(2)) ? Checksum.VALID : Checksum.INVALID;
    }

    /**
     * The payload of these objects, with its checksum.
     *
     * @throws IllegalArgumentException when a value is empty or longer than 99 characters
     */
    public static String of(List<Item> items) {
        StringBuilder payload = new StringBuilder();
        items.forEach(item -> payload.append(written(item)));
        payload.append("6304");
        return payload.append(sum(payload.toString())).toString();
    }

    /** A data object with a value of its own. */
    public static Item item(int id, String value) {
        return new Item(String.format(Locale.ROOT, "%02d", id), value, List.of());
    }

    public static Item template(int id, List<Item> parts) {
        StringBuilder content = new StringBuilder();
        parts.forEach(part -> content.append(written(part)));
        return new Item(String.format(Locale.ROOT, "%02d", id), content.toString(), parts);
    }

    private static String written(Item item) {
        int length = item.value().codePointCount(0, item.value().length());
        if (length == 0 || length > 99) {
            throw new IllegalArgumentException("a value of " + length + " characters in " + item.id());
        }
        return item.id() + String.format(Locale.ROOT, "%02d", length) + item.value();
    }

    /** CRC-16 of ISO/IEC 13239: polynomial 1021, from FFFF, over UTF-8. */
    private static String sum(String text) {
        int sum = 0xFFFF;
        for (byte piece : text.getBytes(StandardCharsets.UTF_8)) {
            sum ^= (piece & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 0x8000) != 0 ? sum << 1 ^ 0x1021 : sum << 1;
            }
            sum &= 0xFFFF;
        }
        return String.format(Locale.ROOT, "%04X", sum);
    }
}
