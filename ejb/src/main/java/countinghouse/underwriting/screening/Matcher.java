package countinghouse.underwriting.screening;

import java.util.ArrayList;
import java.util.List;

/** Compares two names that have been taken apart. One instance for one thread: it keeps its tables. */
final class Matcher {
    private final Vocabulary vocabulary;
    private final Spelling spelling = new Spelling();

    Matcher(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @return the kindest reading of the two names */
    Comparison compare(Prepared asked, Prepared listed, Penalties penalties) {
        Comparison best = compare(asked, listed, asked.words(), listed.words());
        for (Weighed one : asked.readings()) {
            for (Weighed other : listed.readings()) {
                if (one != asked.words() || other != listed.words()) {
                    Comparison next = compare(asked, listed, one, other);
                    best = next.score(penalties) > best.score(penalties) ? next : best;
                }
            }
        }
        return best;
    }

    private Comparison compare(Prepared asked, Prepared listed, Weighed one, Weighed other) {
        var comparison = new Comparison(one, other, new Alignment(one, other, spelling, vocabulary).pairs());
        comparison.forms(asked.forms(), listed.forms());
        return comparison;
    }

    /** A name with the weights of its words, in each way it can be read. */
    record Prepared(List<Weighed> readings, java.util.Set<String> forms) {
        static Prepared of(Name name, Rarity rarity, boolean person) {
            var readings = new ArrayList<Weighed>();
            readings.add(rarity.weigh(name.tokens(), person));
            name.syllables().ifPresent(tokens -> readings.add(rarity.weigh(tokens, person)));
            return new Prepared(List.copyOf(readings), name.forms());
        }

        Weighed words() {
            return readings.getFirst();
        }
    }
}
