package countinghouse.underwriting.screening;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody besides the name.
 *
 * @param births all the dates a list gives; empty when nothing is known
 * @param countries ISO codes; empty when nothing is known
 */
record Circumstances(List<BirthDate> births, Set<String> countries) {
    /** Two dates are as far apart as dates can be after so many days; lists are often a year or two off. */
    private static final double FAR = 5 * 365.25;

    private static final double YEARS_AGREE = 0.5;

    static Circumstances of(@Nullable BirthDate birth, Set<String> countries) {
        return new Circumstances(birth == null ? List.of() : List.of(birth), countries);
    }

    void compare(Circumstances listed, Comparison comparison) {
        for (BirthDate birth : births) {
            listed.births.stream()
                    .map(known -> agreement(birth, known))
                    .max(Comparator.naturalOrder())
                    .ifPresent(agreement -> {
                        comparison.note(Difference.BIRTH_APART, Math.max(0, -agreement));
                        comparison.note(Difference.BIRTH_AGREES, Math.max(0, agreement));
                    });
        }
        boolean known = !countries.isEmpty() && !listed.countries.isEmpty();
        comparison.note(Difference.COUNTRY_APART, known && Collections.disjoint(countries, listed.countries) ? 1 : 0);
    }

    /** From 1, the same day, over 0.5, spans that touch, to −1, five years apart. */
    private static double agreement(BirthDate one, BirthDate other) {
        long days = one.daysApart(other);
        if (days > 0) {
            return -Math.min(1, days / FAR);
        }
        return one.exact() && other.exact() ? 1 : YEARS_AGREE;
    }
}
