package countinghouse.underwriting.screening;

import java.util.HashMap;
import java.util.Map;

/**
 * How far two words are apart, in letters: swapped neighbours count as one; half of it is looked at letter by letter, half
 * by what the letters stand for, so that two romanisations of a word are nearer than two words.
 */
final class Spelling {
    private static final double BY_LETTER = 0.4;
    private static final double VOWEL_FOR_VOWEL = 0.5;
    private static final double LIKE_CONSONANTS = 0.6;
    private static final double WEAK_LETTER = 0.7;
    private static final int LONGEST = 64;

    private final double[][] table = new double[LONGEST + 1][LONGEST + 1];
    private final char[] one = new char[LONGEST];
    private final char[] other = new char[LONGEST];
    private final Map<String, Map<String, Double>> known = new HashMap<>();

    /** The same for whole words, whose answers are kept: the names that are compared with one name share many. */
    double editsOfWords(Token one, Token other, double enough) {
        Map<String, Double> ofOne = known.computeIfAbsent(one.text(), none -> new HashMap<>());
        Double kept = ofOne.get(other.text());
        if (kept == null) {
            kept = edits(one, other, enough);
            ofOne.put(other.text(), kept);
        }
        return kept;
    }

    /** @return edits, 0 for equal words; more than {@code enough} may be returned as any greater number */
    double edits(Token one, Token other, double enough) {
        if (one.text().equals(other.text())) {
            return 0;
        }
        if (atLeast(one, other) > enough) {
            return enough + 1;
        }
        double sounding = one.sounds().equals(other.sounds())
                ? 0
                : distance(one.sounds(), other.sounds(), true, enough / (1 - BY_LETTER));
        double left = enough - (1 - BY_LETTER) * sounding;
        if (left < 0) {
            return enough + 1;
        }
        double plain = distance(one.text(), other.text(), false, Math.max(enough, left / BY_LETTER));
        return Math.min(plain, BY_LETTER * plain + (1 - BY_LETTER) * sounding);
    }

    /** Each edit mends at most one letter that is missing on a side. */
    private static double atLeast(Token one, Token other) {
        int plain = Math.max(
                Math.abs(one.text().length() - other.text().length()), missing(one.letters(), other.letters()));
        double sounding = VOWEL_FOR_VOWEL * missing(one.soundLetters(), other.soundLetters());
        return BY_LETTER * plain + (1 - BY_LETTER) * sounding;
    }

    private static int missing(int letters, int others) {
        return Math.max(Integer.bitCount(letters & ~others), Integer.bitCount(others & ~letters));
    }

    private double distance(String a, String b, boolean sounding, double enough) {
        int n = Math.min(a.length(), LONGEST);
        int m = Math.min(b.length(), LONGEST);
        a.getChars(0, n, one, 0);
        b.getChars(0, m, other, 0);
        for (int j = 0; j <= m; j++) {
            table[0][j] = j;
        }
        double before = 0;
        for (int i = 1; i <= n; i++) {
            table[i][0] = i;
            double least = row(i, m, sounding);
            if (least > enough && before > enough) {
                return enough + 1;
            }
            before = least;
        }
        return table[n][m];
    }

    /** @return the least of the row; what comes later is at least the least of two rows */
    private double row(int i, int m, boolean sounding) {
        char x = one[i - 1];
        double[] before = table[i - 1];
        double[] row = table[i];
        double without = sounding ? single(x) : 1;
        double least = row[0];
        for (int j = 1; j <= m; j++) {
            char y = other[j - 1];
            if (x == y) {
                row[j] = before[j - 1];
                least = Math.min(least, row[j]);
                continue;
            }
            double best = before[j - 1] + (sounding ? exchange(x, y) : 1);
            best = Math.min(best, before[j] + without);
            best = Math.min(best, row[j - 1] + (sounding ? single(y) : 1));
            if (i > 1 && j > 1 && x == other[j - 2] && y == one[i - 2]) {
                best = Math.min(best, table[i - 2][j - 2] + 1);
            }
            row[j] = best;
            least = Math.min(least, best);
        }
        return least;
    }

    private static double single(char letter) {
        return isVowel(letter) || letter == 'h' ? WEAK_LETTER : 1;
    }

    private static double exchange(char x, char y) {
        if (isVowel(x) && isVowel(y)) {
            return VOWEL_FOR_VOWEL;
        }
        return family(x) != 0 && family(x) == family(y) ? LIKE_CONSONANTS : 1;
    }

    static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private static int family(char letter) {
        return switch (letter) {
            case 'b', 'p' -> 1;
            case 'd', 't' -> 2;
            case 'g', 'k' -> 3;
            case 's', 'z' -> 4;
            case 'f', 'v' -> 5;
            case 'j', 'i' -> 6;
            default -> 0;
        };
    }
}
