package countinghouse.underwriting.screening;

/**
 * What each kind of difference costs. A score is 1 minus the sum of amount × price; amounts are shares (0…1) or counts,
 * as {@link Difference} says. Learnt from labelled pairs, see docs/screening.md.
 */
final class Prices {
    private final double[] each = new double[Difference.values().length];

    private Prices() {}

    static Prices ofPersons() {
        return learnt();
    }

    static Prices ofCompanies() {
        return learnt();
    }

    private static Prices learnt() {
        return new Prices()
                .with(Difference.LETTERS, 0.7)
                .with(Difference.WORST_WORD, 0.35)
                .with(Difference.LISTED_ONLY, 0.25)
                .with(Difference.ASKED_ONLY, 0.25)
                .with(Difference.CONTRADICTION, 0.4)
                .with(Difference.INITIAL, 0.1)
                .with(Difference.CONSONANTS, 0.15)
                .with(Difference.SHORT_FORM, 0.1)
                .with(Difference.ONE_WORD, 0.25)
                .with(Difference.COMMON, 0.1)
                .with(Difference.ORDER, 0.03)
                .with(Difference.JOINED, 0.03)
                .with(Difference.LEGAL_FORM, 0.05);
    }

    private Prices with(Difference difference, double price) {
        each[difference.ordinal()] = price;
        return this;
    }

    double of(Difference difference) {
        return each[difference.ordinal()];
    }
}
