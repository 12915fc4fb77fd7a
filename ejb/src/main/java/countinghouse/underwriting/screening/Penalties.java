package countinghouse.underwriting.screening;

/**
 * What each kind of difference costs. A score is 1 minus the sum of extent × penalty; extents are shares (0…1) or counts,
 * as {@link Difference} says. Learnt from labelled pairs, see docs/screening.md.
 */
final class Penalties {
    private final double[] each = new double[Difference.values().length];

    private Penalties() {}

    static Penalties ofPersons() {
        return new Penalties()
                .with(Difference.LETTERS, 1.45)
                .with(Difference.WORST_WORD, 0.21)
                .with(Difference.LISTED_ONLY, 0.57)
                .with(Difference.ASKED_ONLY, 0.62)
                .with(Difference.CONTRADICTION, 0.43)
                .with(Difference.INITIAL, 0.09)
                .with(Difference.CONSONANTS, 0.28)
                .with(Difference.SHORT_FORM, 0.1)
                .with(Difference.ONE_WORD, 0.06)
                .with(Difference.COMMON, 0.05)
                .with(Difference.ORDER, 0.07)
                .with(Difference.JOINED, 0.01)
                .judged();
    }

    static Penalties ofCompanies() {
        return new Penalties()
                .with(Difference.LETTERS, 0.84)
                .with(Difference.WORST_WORD, 0.55)
                .with(Difference.LISTED_ONLY, 0.46)
                .with(Difference.ASKED_ONLY, 0.46)
                .with(Difference.CONTRADICTION, 0.37)
                .with(Difference.INITIAL, 0.1)
                .with(Difference.CONSONANTS, 0.15)
                .with(Difference.SHORT_FORM, 0.1)
                .with(Difference.ONE_WORD, 0.08)
                .with(Difference.COMMON, 0.1)
                .with(Difference.ORDER, 0.03)
                .with(Difference.JOINED, 0.04)
                .judged();
    }

    /** The labelled pairs say nothing of these: none of them alone may hide a name that is the same. */
    private Penalties judged() {
        return with(Difference.LEGAL_FORM, 0.05)
                .with(Difference.WEAK_NAME, 0.12)
                .with(Difference.BIRTH_APART, 0.12)
                .with(Difference.BIRTH_AGREES, -0.05)
                .with(Difference.COUNTRY_APART, 0.03);
    }

    private Penalties with(Difference difference, double penalty) {
        each[difference.ordinal()] = penalty;
        return this;
    }

    double of(Difference difference) {
        return each[difference.ordinal()];
    }
}
