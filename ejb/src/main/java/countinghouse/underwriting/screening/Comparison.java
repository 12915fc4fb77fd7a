package countinghouse.underwriting.screening;

import countinghouse.underwriting.screening.Alignment.Pair;
import countinghouse.underwriting.screening.Token.Part;
import countinghouse.underwriting.screening.TokenPair.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Two names side by side: the pairs of words and the extent of each kind of difference. */
final class Comparison {
    private static final Difference[] EACH = Difference.values();
    private static final double ENOUGH_RARITY = 1.4;
    private static final double JOINED_AND_CHANGED = 3;
    private static final double ONE_WORD_AND_INITIALS = 0.4;
    private static final double INITIAL_AGAINST_A_WORD = 0.8;
    private static final double ENOUGH_CONSONANTS = 6;

    private final Weighed asked;
    private final Weighed listed;
    private final List<Pair> pairs;
    private final double[] extents = new double[EACH.length];

    Comparison(Weighed asked, Weighed listed, List<Pair> pairs) {
        this.asked = asked;
        this.listed = listed;
        this.pairs = pairs;
        spelling();
        leftovers();
        evidence();
    }

    double extent(Difference difference) {
        return extents[difference.ordinal()];
    }

    void forms(Set<String> ofAsked, Set<String> ofListed) {
        boolean apart =
                !ofAsked.isEmpty() && !ofListed.isEmpty() && ofAsked.stream().noneMatch(ofListed::contains);
        note(Difference.LEGAL_FORM, apart ? 1 : 0);
    }

    void note(Difference difference, double extent) {
        extents[difference.ordinal()] += extent;
    }

    private void spelling() {
        double edits = 0;
        double letters = 0;
        double worst = 0;
        int inOrder = -1;
        double inverted = 0;
        pairs.sort(Comparator.comparingInt(Pair::asked));
        for (Pair pair : pairs) {
            double weight = Alignment.sum(asked, pair.asked(), pair.askedCount())
                    + Alignment.sum(listed, pair.listed(), pair.listedCount());
            double length = pair.ratio() == 0 ? letters(pair) : pair.edits() / pair.ratio();
            edits += pair.edits() * weight;
            letters += length * weight;
            worst = Math.max(worst, pair.ratio());
            boolean counts = asked.tokens().get(pair.asked()).counts();
            inverted += counts && pair.listed() < inOrder ? 1 : 0;
            inOrder = Math.max(inOrder, pair.listed());
            note(Difference.INITIAL, pair.verdict() == Verdict.INITIAL ? 1 : 0);
            note(Difference.SHORT_FORM, pair.verdict() == Verdict.SHORT_FORM ? 1 : 0);
            note(Difference.JOINED, pair.verdict() != Verdict.JOINED ? 0 : pair.edits() == 0 ? 1 : JOINED_AND_CHANGED);
        }
        note(Difference.LETTERS, edits / Math.max(1, letters));
        note(Difference.WORST_WORD, 4 * worst * worst);
        note(Difference.ORDER, inverted > 0 ? 1 : 0);
    }

    private int letters(Pair pair) {
        int letters = 0;
        for (int j = pair.listed(); j < pair.listed() + pair.listedCount(); j++) {
            letters += listed.tokens().get(j).text().length();
        }
        return letters;
    }

    private void leftovers() {
        note(Difference.CONTRADICTION, Math.min(left(asked, true, true), left(listed, false, true)));
        double askedLeft = left(asked, true, false);
        double listedLeft = left(listed, false, false);
        double both = Math.min(askedLeft, listedLeft);
        note(Difference.ASKED_ONLY, (askedLeft - both) / Math.max(0.1, asked.total()));
        note(Difference.LISTED_ONLY, (listedLeft - both) / Math.max(0.1, listed.total()));
    }

    private double left(Weighed name, boolean ofAsked, boolean contradicting) {
        double left = 0;
        for (int i = 0; i < name.size(); i++) {
            if (!paired(i, ofAsked) && name.tokens().get(i).counts()) {
                boolean again = !contradicting && repeated(name, i, ofAsked);
                boolean initial = contradicting && name.tokens().get(i).part() == Part.INITIAL;
                left += again ? 0 : initial ? INITIAL_AGAINST_A_WORD : name.weights()[i];
            }
        }
        return left;
    }

    /** Whether the word has been said before, or is said elsewhere and found there. */
    private boolean repeated(Weighed name, int word, boolean ofAsked) {
        for (int i = 0; i < name.size(); i++) {
            boolean other = i < word || (i > word && paired(i, ofAsked));
            if (other
                    && name.tokens()
                            .get(i)
                            .text()
                            .equals(name.tokens().get(word).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean paired(int word, boolean ofAsked) {
        for (Pair pair : pairs) {
            int from = ofAsked ? pair.asked() : pair.listed();
            int count = ofAsked ? pair.askedCount() : pair.listedCount();
            if (word >= from && word < from + count) {
                return true;
            }
        }
        return false;
    }

    private void evidence() {
        double rarity = 0;
        int words = 0;
        int consonants = 0;
        int compared = 0;
        for (Pair pair : pairs) {
            for (int j = pair.listed(); j < pair.listed() + pair.listedCount(); j++) {
                Token token = listed.tokens().get(j);
                if (token.counts() && pair.verdict() != Verdict.INITIAL && token.part() != Part.INITIAL) {
                    words += pair.askedCount();
                    rarity += listed.rarities()[j] * (1 - pair.ratio());
                }
                if (pair.verdict() == Verdict.CONSONANTS) {
                    consonants += token.skeleton().length();
                    compared++;
                }
            }
        }
        boolean one = words <= 1 && Math.max(asked.words(), listed.words()) > 1;
        note(Difference.ONE_WORD, !one ? 0 : extent(Difference.INITIAL) > 0 ? ONE_WORD_AND_INITIALS : 1);
        note(Difference.COMMON, Math.max(0, 1 - rarity / ENOUGH_RARITY));
        note(Difference.CONSONANTS, compared == 0 ? 0 : Math.min(2, ENOUGH_CONSONANTS / consonants));
    }

    /** 1 minus the penalties of all differences, at least 0. That the words are common matters only beside another difference. */
    double score(Penalties penalties) {
        double cost = 0;
        for (Difference difference : EACH) {
            cost += difference == Difference.COMMON ? 0 : extent(difference) * penalties.of(difference);
        }
        double common = extent(Difference.COMMON) * penalties.of(Difference.COMMON);
        return Math.clamp(1 - cost - common * Math.clamp(cost / 0.1, 0, 1), 0, 1);
    }

    List<Reason> reasons(Penalties penalties) {
        return Arrays.stream(EACH)
                .filter(difference -> extent(difference) != 0)
                .map(difference ->
                        new Reason(difference, extent(difference), extent(difference) * penalties.of(difference)))
                .toList();
    }

    /** For a person to read, in the order of the name that was asked for, then what is on the list only. */
    List<TokenPair> explained() {
        var lines = new ArrayList<TokenPair>();
        for (int i = 0; i < asked.size(); i++) {
            int word = i;
            var pair = pairs.stream().filter(one -> one.asked() == word).findFirst();
            if (pair.isPresent()) {
                Pair one = pair.get();
                lines.add(new TokenPair(
                        text(asked, one.asked(), one.askedCount()),
                        text(listed, one.listed(), one.listedCount()),
                        1 - one.ratio(),
                        one.verdict()));
            } else if (!paired(i, true)) {
                lines.add(new TokenPair(text(asked, i, 1), "", 0, Verdict.ASKED_ONLY));
            }
        }
        for (int j = 0; j < listed.size(); j++) {
            if (!paired(j, false)) {
                lines.add(new TokenPair("", text(listed, j, 1), 0, Verdict.LISTED_ONLY));
            }
        }
        return lines;
    }

    private static String text(Weighed name, int from, int count) {
        return String.join(
                " ",
                name.tokens().subList(from, from + count).stream()
                        .map(Token::text)
                        .toList());
    }
}
