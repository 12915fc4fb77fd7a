package countinghouse.underwriting.screening;

import countinghouse.underwriting.screening.Token.Part;
import countinghouse.underwriting.screening.TokenPair.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which words of two names belong together. The best pair is taken first, then the best of what is left. */
final class Alignment {
    /** Words that differ in more than this share of their letters are two words. */
    static final double FARTHEST = 0.5;

    private static final double OTHER_NUMBER = 0.3;
    private static final double FARTHEST_CONSONANTS = 0.26;
    private static final double FARTHEST_JOINED = 0.25;
    /** A part that could be left out altogether is not joined, it is missing. */
    private static final double LEAST_PART = 0.5;
    // how much less a pair is worth to the choice
    private static final double SPELLING = 1.5;
    private static final double JOINED = 0.1;
    private static final double INITIAL = 0.3;
    private static final double PLACE = 0.01;

    /** Words {@code asked…asked+askedCount-1} and {@code listed…}; ratio: edits per letter. */
    record Pair(Place place, double edits, double ratio, Verdict verdict, double gain) {
        int asked() {
            return place.asked();
        }

        int askedCount() {
            return place.askedCount();
        }

        int listed() {
            return place.listed();
        }

        int listedCount() {
            return place.listedCount();
        }
    }

    record Place(int asked, int askedCount, int listed, int listedCount) {}

    private final Weighed asked;
    private final Weighed listed;
    private final Spelling spelling;
    private final Vocabulary vocabulary;
    private final List<Pair> possible = new ArrayList<>();

    Alignment(Weighed asked, Weighed listed, Spelling spelling, Vocabulary vocabulary) {
        this.asked = asked;
        this.listed = listed;
        this.spelling = spelling;
        this.vocabulary = vocabulary;
    }

    List<Pair> pairs() {
        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < listed.size(); j++) {
                consider(i, j);
                joined(i, j);
            }
        }
        possible.sort(Comparator.comparingDouble(Pair::gain).reversed());
        boolean[] askedTaken = new boolean[asked.size()];
        boolean[] listedTaken = new boolean[listed.size()];
        var taken = new ArrayList<Pair>();
        for (Pair pair : possible) {
            if (free(askedTaken, pair.asked(), pair.askedCount())
                    && free(listedTaken, pair.listed(), pair.listedCount())) {
                taken.add(pair);
                Arrays.fill(askedTaken, pair.asked(), pair.asked() + pair.askedCount(), true);
                Arrays.fill(listedTaken, pair.listed(), pair.listed() + pair.listedCount(), true);
            }
        }
        return taken;
    }

    private void add(Place at, double edits, double ratio, Verdict verdict) {
        double weight = sum(asked, at.asked(), at.askedCount()) + sum(listed, at.listed(), at.listedCount());
        double apart = PLACE * Math.abs((double) at.asked() / asked.size() - (double) at.listed() / listed.size());
        double kind = verdict == Verdict.JOINED ? JOINED : verdict == Verdict.INITIAL ? INITIAL : 0;
        possible.add(new Pair(at, edits, ratio, verdict, weight * (1 - SPELLING * ratio - kind) - apart));
    }

    static double sum(Weighed name, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += name.weights()[i];
        }
        return sum;
    }

    private static boolean free(boolean[] taken, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private void consider(int i, int j) {
        Token one = asked.tokens().get(i);
        Token other = listed.tokens().get(j);
        if (one.part() == Part.INITIAL || other.part() == Part.INITIAL) {
            initial(i, j);
            return;
        }
        if (!(one.counts() && other.counts()) && !one.text().equals(other.text())) {
            return;
        }
        if (one.consonantal() != other.consonantal()) {
            consonants(i, j);
            return;
        }
        if (vocabulary.sameGivenName(one.text(), other.text()) && !one.text().equals(other.text())) {
            add(new Place(i, 1, j, 1), 0, 0, Verdict.SHORT_FORM);
            return;
        }
        if (one.part() == Part.NUMBER
                && other.part() == Part.NUMBER
                && !one.text().equals(other.text())) {
            add(new Place(i, 1, j, 1), 1, OTHER_NUMBER, Verdict.SPELLING);
            return;
        }
        int length = Math.max(one.text().length(), other.text().length());
        double edits = one.part() != other.part() && (one.part() == Part.NUMBER || other.part() == Part.NUMBER)
                ? length
                : spelling.editsOfWords(one, other, FARTHEST * length);
        if (edits <= FARTHEST * length) {
            Verdict verdict = edits == 0 ? Verdict.SAME : Verdict.SPELLING;
            add(new Place(i, 1, j, 1), edits, edits / length, verdict);
        }
    }

    private void initial(int i, int j) {
        Token one = asked.tokens().get(i);
        Token other = listed.tokens().get(j);
        if (one.counts()
                && other.counts()
                && one.text().charAt(0) == other.text().charAt(0)) {
            boolean both = one.part() == other.part();
            add(new Place(i, 1, j, 1), 0, 0, both ? Verdict.SAME : Verdict.INITIAL);
        }
    }

    private void consonants(int i, int j) {
        String one = asked.tokens().get(i).skeleton();
        String other = listed.tokens().get(j).skeleton();
        int length = Math.max(one.length(), other.length());
        if (one.equals(other)) {
            add(new Place(i, 1, j, 1), 0, 0, Verdict.CONSONANTS);
        } else if (length >= 4) {
            Token bare = Token.of(one, Part.WORD, true);
            double edits = spelling.edits(bare, Token.of(other, Part.WORD, true), 1);
            if (edits / length <= FARTHEST_CONSONANTS) {
                add(new Place(i, 1, j, 1), edits, edits / length, Verdict.CONSONANTS);
            }
        }
    }

    private void joined(int i, int j) {
        for (int count = 2; count <= Weighed.MOST_JOINED; count++) {
            if (i + count <= asked.size()) {
                together(asked.joined(i, count), listed.tokens().get(j), new Place(i, count, j, 1));
            }
            if (j + count <= listed.size()) {
                together(asked.tokens().get(i), listed.joined(j, count), new Place(i, 1, j, count));
            }
        }
    }

    private int shortestPart(Place place) {
        Weighed several = place.askedCount() > 1 ? asked : listed;
        int from = place.askedCount() > 1 ? place.asked() : place.listed();
        int least = Integer.MAX_VALUE;
        for (int i = from; i < from + Math.max(place.askedCount(), place.listedCount()); i++) {
            least = Math.min(least, several.tokens().get(i).text().length());
        }
        return least;
    }

    /** Whether the single word is one of the several: then it has its own partner. */
    private boolean hasPart(Place place, Token single) {
        Weighed several = place.askedCount() > 1 ? asked : listed;
        int from = place.askedCount() > 1 ? place.asked() : place.listed();
        for (int i = from; i < from + Math.max(place.askedCount(), place.listedCount()); i++) {
            if (several.tokens().get(i).text().equals(single.text())) {
                return true;
            }
        }
        return false;
    }

    private void together(Token one, Token other, Place place) {
        int length = Math.max(one.text().length(), other.text().length());
        if (Math.abs(one.text().length() - other.text().length()) > length * FARTHEST_JOINED + 1) {
            return;
        }
        if (one.consonantal() != other.consonantal() || one.part() == Part.INITIAL || other.part() == Part.INITIAL) {
            return;
        }
        if (hasPart(place, place.askedCount() > 1 ? other : one)) {
            return;
        }
        double enough = Math.min(length * FARTHEST_JOINED, shortestPart(place) * LEAST_PART);
        double edits = spelling.edits(one, other, enough);
        if (edits <= enough) {
            add(place, edits, edits / length, Verdict.JOINED);
        }
    }
}
