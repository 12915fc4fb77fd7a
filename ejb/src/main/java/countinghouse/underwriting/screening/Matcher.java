package countinghouse.underwriting.screening;

/** Compares two names that have been taken apart. One instance for one thread: it keeps its tables. */
final class Matcher {
    private final Rarity rarity;
    private final Vocabulary vocabulary;
    private final Spelling spelling = new Spelling();

    Matcher(Rarity rarity, Vocabulary vocabulary) {
        this.rarity = rarity;
        this.vocabulary = vocabulary;
    }

    Comparison compare(Name asked, Name listed, boolean person, Prices prices) {
        Comparison plain = compare(rarity.weigh(asked.tokens(), person), rarity.weigh(listed.tokens(), person));
        plain.forms(asked.forms(), listed.forms());
        if (asked.syllables().isEmpty() || listed.syllables().isEmpty()) {
            return plain;
        }
        Comparison joined = compare(
                rarity.weigh(asked.syllables().get(), person),
                rarity.weigh(listed.syllables().get(), person));
        return joined.score(prices) > plain.score(prices) ? joined : plain;
    }

    private Comparison compare(Weighed asked, Weighed listed) {
        return new Comparison(asked, listed, new Alignment(asked, listed, spelling, vocabulary).pairs());
    }
}
