package countinghouse.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what looks like a card number where none belongs, before anything is stored or logged: 12 to 19 digits that start like a card of a
 * known scheme, have a length of that scheme and are Luhn-valid. Digits of any script count; blanks, dashes, dots and the like between
 * them do not hide the number, nor do characters that are not seen at all.
 */
public final class CardNumbers {
    /** What stands in a log in the place of a card number. */
    public static final String MASK = "[card number]";

    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;
    private static final int WIDEST_GAP = 3;
    private static final String SEPARATORS = ".\u00b7\uff0e\u3002\u2022_/\\\u2212\u00ac";

    private CardNumbers() {}

    public static boolean foundIn(CharSequence text) {
        return mayHold(text) && !find(text).isEmpty();
    }

    /** The same text with {@link #MASK} for each card number. */
    public static String masked(String text) {
        if (!mayHold(text)) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int kept = 0;
        for (Place place : find(text)) {
            masked.append(text, kept, place.from()).append(MASK);
            kept = place.to();
        }
        return masked.append(text, kept, text.length()).toString();
    }

    private record Place(int from, int to) {}

    /** Nearly all texts have too few digits; they cost one pass and no memory. */
    private static boolean mayHold(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c > 0x7f && (Character.isDigit(c) || Character.isSurrogate(c))) {
                digits++;
            }
        }
        return digits >= SHORTEST;
    }

    private static List<Place> find(CharSequence text) {
        List<Place> found = new ArrayList<>();
        Run run = new Run();
        int gap = 0;
        int i = 0;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            int width = Character.charCount(c);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                run.add(digit, gap > 0, i, i + width);
                gap = 0;
            } else if (separates(c) && gap < WIDEST_GAP) {
                gap++;
            } else if (!unseen(c)) {
                run.end(found);
                gap = 0;
            }
            i += width;
        }
        run.end(found);
        return found;
    }

    private static boolean separates(int c) {
        return Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean unseen(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.CONTROL && !Character.isWhitespace(c);
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** Digits that follow one another, in groups as they were written. A number begins where a group begins and ends where one ends. */
    private static final class Run {
        private final StringBuilder digits = new StringBuilder();
        private final List<Boolean> begins = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();

        void add(int digit, boolean separated, int from, int to) {
            begins.add(separated || digits.isEmpty());
            places.add(new Place(from, to));
            digits.append((char) ('0' + digit));
        }

        void end(List<Place> found) {
            int from = 0;
            while (from + SHORTEST <= digits.length()) {
                int to = begins.get(from) ? endOfNumber(from) : 0;
                if (to > 0) {
                    found.add(new Place(
                            places.get(from).from(), places.get(to - 1).to()));
                }
                from = to > 0 ? to : from + 1;
            }
            digits.setLength(0);
            begins.clear();
            places.clear();
        }

        private int endOfNumber(int from) {
            for (int length = LONGEST; length >= SHORTEST; length--) {
                int to = from + length;
                boolean whole = to == digits.length() || to < digits.length() && begins.get(to);
                if (whole) {
                    String number = digits.substring(from, to);
                    if (CardSchemes.know(number) && luhn(number)) {
                        return to;
                    }
                }
            }
            return 0;
        }
    }
}
