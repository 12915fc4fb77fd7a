package countinghouse.underwriting.screening;

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

    /** @return edits, 0 for equal words; more than {@code enough} may be returned as any greater number */
    double edits(Token one, Token other, double enough) {
        if (one.text().equals(other.text())) {
            return 0;
        }
        if (atLeast(one, other) > enough) {
            return enough + 1;
        }
        double plain = distance(one.text(), other.text(), false);
        if (plain * BY_LETTER > enough) {
            return enough + 1;
        }
        double sounding = one.sounds().equals(other.sounds()) ? 0 : distance(one.sounds(), other.sounds(), true);
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

    private double distance(String a, String b, boolean sounding) {
        int n = Math.min(a.length(), LONGEST);
        int m = Math.min(b.length(), LONGEST);
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                table[i][j] = i == 0 ? j : j == 0 ? i : cell(a, b, i, j, sounding);
            }
        }
        return table[n][m];
    }

    private double cell(String a, String b, int i, int j, boolean sounding) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        if (x == y) {
            return table[i - 1][j - 1];
        }
        double best = table[i - 1][j - 1] + (sounding ? exchange(x, y) : 1);
        best = Math.min(best, table[i - 1][j] + (sounding ? single(x) : 1));
        best = Math.min(best, table[i][j - 1] + (sounding ? single(y) : 1));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
            best = Math.min(best, table[i - 2][j - 2] + 1);
        }
        return best;
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
