package countinghouse.web;

import java.util.Locale;

/** One or two letters that stand for a name: Mira Lindqvarn is ML, 林晓梅 is 晓梅. */
final class Initials {
    private Initials() {}

    static String of(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[0];
        if (first.isEmpty()) {
            return "?";
        }
        if (Character.isIdeographic(first.codePointAt(0))) {
            int length = first.codePointCount(0, first.length());
            return first.substring(first.offsetByCodePoints(0, Math.max(0, length - 2)));
        }
        String last = words.length > 1 ? words[words.length - 1] : "";
        return (letter(first) + letter(last)).toUpperCase(Locale.ROOT);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
