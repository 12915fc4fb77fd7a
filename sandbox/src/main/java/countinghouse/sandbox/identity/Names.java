package countinghouse.sandbox.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How alike two names are, the way registries compare them: case, accents, order and punctuation do not count. */
public enum Names {
    MATCH,
    CLOSE,
    DIFFERENT;

    private static final int CLOSE_EDITS = 2;
    private static final int SHORTEST_FOR_CLOSE = 6;

    public static Names compare(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return DIFFERENT;
        }
        if (a.equals(b)) {
            return MATCH;
        }
        boolean partOfOther = a.size() > 1 && b.size() > 1 && (a.containsAll(b) || b.containsAll(a));
        String joinedA = String.join("", a);
        String joinedB = String.join("", b);
        boolean fewEdits = Math.min(joinedA.length(), joinedB.length()) >= SHORTEST_FOR_CLOSE
                && edits(joinedA, joinedB) <= CLOSE_EDITS;
        return partOfOther || fewEdits ? CLOSE : DIFFERENT;
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        if (plain.codePoints().anyMatch(Character::isIdeographic)) {
            plain = plain.replace(" ", "");
        }
        return plain.isEmpty()
                ? List.of()
                : Arrays.stream(plain.split(" ")).sorted().toList();
    }

    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
