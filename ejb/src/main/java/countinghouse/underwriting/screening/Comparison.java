package countinghouse.underwriting.screening;

import countinghouse.underwriting.screening.Alignment.Pair;
import countinghouse.underwriting.screening.Token.Part;
import countinghouse.underwriting.screening.TokenPair.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two names side by side: the pairs of words and the amount of each kind of difference. */
final class Comparison {
    private static final double ENOUGH_RARITY = 1.4;
    private static final double ENOUGH_CONSONANTS = 6;

    private final Weighed asked;
    private final Weighed listed;
    private final List<Pair> pairs;
    private final Map<Difference, Double> amounts = new EnumMap<>(Difference.class);

    Comparison(Weighed asked, Weighed listed, List<Pair> pairs) {
        this.asked = asked;
        this.listed = listed;
        this.pairs = pairs;
        spelling();
        leftovers();
        evidence();
    }

    Map<Difference, Double> amounts() {
        return amounts;
    }

    void forms(Set<String> ofAsked, Set<String> ofListed) {
        boolean apart = !ofAsked.isEmpty() && !ofListed.isEmpty() && ofAsked.stream().noneMatch(ofListed::contains);
        note(Difference.LEGAL_FORM, apart ? 1 : 0);
    }

    void note(Difference difference, double amount) {
        if (amount != 0) {
            amounts.merge(difference, amount, Double::sum);
        }
    }

    private void spelling() {
        double edits = 0;
        double worst = 0;
        int inOrder = -1;
        double inverted = 0;
        for (Pair pair : pairs.stream().sorted((a, b) -> a.asked() - b.asked()).toList()) {
            edits += pair.edits();
            worst = Math.max(worst, pair.ratio());
            boolean counts = asked.tokens().get(pair.asked()).counts();
            inverted += counts && pair.listed() < inOrder ? 1 : 0;
            inOrder = Math.max(inOrder, pair.listed());
            note(Difference.INITIAL, pair.verdict() == Verdict.INITIAL ? 1 : 0);
            note(Difference.SHORT_FORM, pair.verdict() == Verdict.SHORT_FORM ? 1 : 0);
            note(Difference.JOINED, pair.verdict() == Verdict.JOINED ? 1 : 0);
        }
        double letters = Math.max(1, (asked.letters() + listed.letters()) / 2.0);
        note(Difference.LETTERS, edits / letters);
        note(Difference.WORST_WORD, 4 * worst * worst);
        note(Difference.ORDER, inverted > 0 ? 1 : 0);
    }

    private void leftovers() {
        double askedLeft = left(asked, true);
        double listedLeft = left(listed, false);
        double both = Math.min(askedLeft, listedLeft);
        note(Difference.CONTRADICTION, both);
        note(Difference.ASKED_ONLY, (askedLeft - both) / Math.max(0.1, asked.total()));
        note(Difference.LISTED_ONLY, (listedLeft - both) / Math.max(0.1, listed.total()));
    }

    private double left(Weighed name, boolean ofAsked) {
        double left = 0;
        for (int i = 0; i < name.size(); i++) {
            if (!paired(i, ofAsked) && name.tokens().get(i).counts()) {
                left += name.weights()[i];
            }
        }
        return left;
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
                    words++;
                    rarity += listed.rarities()[j] * (1 - pair.ratio());
                }
                if (pair.verdict() == Verdict.CONSONANTS) {
                    consonants += token.skeleton().length();
                    compared++;
                }
            }
        }
        note(Difference.ONE_WORD, words <= 1 && Math.max(asked.words(), listed.words()) > 1 ? 1 : 0);
        note(Difference.COMMON, Math.max(0, 1 - rarity / ENOUGH_RARITY));
        note(Difference.CONSONANTS, compared == 0 ? 0 : Math.min(2, ENOUGH_CONSONANTS / consonants));
    }

    /** 1 minus the prices of all differences, at least 0. That the words are common matters only beside another difference. */
    double score(Prices prices) {
        double cost = 0;
        for (var each : amounts.entrySet()) {
            cost += each.getKey() == Difference.COMMON ? 0 : each.getValue() * prices.of(each.getKey());
        }
        double common = amounts.getOrDefault(Difference.COMMON, 0.0) * prices.of(Difference.COMMON);
        return Math.clamp(1 - cost - common * Math.clamp(cost / 0.1, 0, 1), 0, 1);
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
                " ", name.tokens().subList(from, from + count).stream().map(Token::text).toList());
    }
}
