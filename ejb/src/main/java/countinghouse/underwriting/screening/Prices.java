package countinghouse.underwriting.screening;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each kind of difference costs. A score is 1 minus the sum of amount × price; amounts are shares (0…1) or counts,
 * as {@link Difference} says. Learnt from labelled pairs, see docs/screening.md.
 */
record Prices(Map<Difference, Double> each) {
    static Prices learnt() {
        var each = new EnumMap<Difference, Double>(Difference.class);
        each.put(Difference.LETTERS, 0.7);
        each.put(Difference.WORST_WORD, 0.35);
        each.put(Difference.LISTED_ONLY, 0.25);
        each.put(Difference.ASKED_ONLY, 0.25);
        each.put(Difference.CONTRADICTION, 0.4);
        each.put(Difference.INITIAL, 0.1);
        each.put(Difference.CONSONANTS, 0.15);
        each.put(Difference.SHORT_FORM, 0.1);
        each.put(Difference.ONE_WORD, 0.25);
        each.put(Difference.COMMON, 0.1);
        each.put(Difference.ORDER, 0.03);
        each.put(Difference.JOINED, 0.03);
        each.put(Difference.LEGAL_FORM, 0.05);
        each.put(Difference.WEAK_NAME, 0.1);
        each.put(Difference.BIRTH_APART, 0.15);
        each.put(Difference.BIRTH_AGREES, -0.05);
        each.put(Difference.COUNTRY_APART, 0.03);
        return new Prices(each);
    }

    double of(Difference difference) {
        return each.getOrDefault(difference, 0.0);
    }
}
