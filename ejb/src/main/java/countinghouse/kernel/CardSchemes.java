package countinghouse.kernel;

import java.util.Arrays;
import java.util.List;

/** The ranges that card schemes have published, with the lengths of their numbers. */
final class CardSchemes {
    /** Scheme, first and last prefix of a range, lengths. Ranges of one scheme may lie in those of another. */
    private static final String TABLE = """
            visa        4       4       13 16 19
            mastercard  51      55      16
            mastercard  2221    2720    16
            amex        34      34      15
            amex        37      37      15
            diners      300     305     14 16 17 18 19
            diners      3095    3095    14 16 17 18 19
            diners      36      36      14 15 16 17 18 19
            diners      38      39      14 16 17 18 19
            discover    6011    6011    16 17 18 19
            discover    644     649     16 17 18 19
            discover    65      65      16 17 18 19
            jcb         3528    3589    16 17 18 19
            jcb         1800    1800    15
            jcb         2131    2131    15
            unionpay    62      62      14 15 16 17 18 19
            unionpay    81      81      14 15 16 17 18 19
            china       9558    9558    16 17 18 19
            maestro     50      50      12 13 14 15 16 17 18 19
            maestro     56      58      12 13 14 15 16 17 18 19
            maestro     6304    6304    12 13 14 15 16 17 18 19
            maestro     6390    6390    12 13 14 15 16 17 18 19
            maestro     67      67      12 13 14 15 16 17 18 19
            mir         2200    2204    16 17 18 19
            rupay       60      60      16
            rupay       82      82      16
            rupay       508     508     16
            elo         627780  627780  16
            elo         636297  636297  16
            elo         636368  636368  16
            hipercard   637095  637095  16
            hipercard   637568  637568  16
            hipercard   637599  637599  16
            hipercard   637609  637612  16
            verve       506099  506198  16 18 19
            troy        979200  979289  16
            uzcard      8600    8600    16
            humo        9860    9860    16
            """;

    private static final List<Range> RANGES = TABLE.lines().map(Range::of).toList();

    private CardSchemes() {}

    static boolean know(String digits) {
        for (Range range : RANGES) {
            if (range.holds(digits)) {
                return true;
            }
        }
        return false;
    }

    /** @param lengths bit n stands for numbers of n digits */
    private record Range(int prefixLength, int from, int to, int lengths) {
        static Range of(String line) {
            String[] parts = line.split(" +");
            int lengths = Arrays.stream(parts, 3, parts.length)
                    .mapToInt(length -> 1 << Integer.parseInt(length))
                    .sum();
            return new Range(parts[1].length(), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), lengths);
        }

        boolean holds(String digits) {
            if ((lengths & 1 << digits.length()) == 0) {
                return false;
            }
            int prefix = Integer.parseInt(digits, 0, prefixLength, 10);
            return prefix >= from && prefix <= to;
        }
    }
}
