package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a printed statement, of which figures are read by the words before them. */
final class PdfLines {
    private static final String COUNT = "(\\d{1,3}(?:,\\d{3})*)";

    private final List<String> lines;
    private final int places;
    private final String amount;

    PdfLines(List<String> lines, int places) {
        this.lines = lines;
        this.places = places;
        this.amount = "(−?\\d{1,3}(?:,\\d{3})*" + (places == 0 ? "" : "\\.\\d{" + places + "}") + ")";
    }

    void balance(String label, String payable, String reserve, Map<String, Long> figures) {
        Matcher found = find(Pattern.quote(label) + "[,，] ?\\D*[\\d月日]+\\D* " + amount + " " + amount + " " + amount);
        figures.put(payable, minor(found.group(1)));
        figures.put(reserve, minor(found.group(2)));
    }

    /** @return how many, if that is told, and what it did to the balance */
    long[] moved(String label) {
        Matcher found =
                find(Pattern.quote(label) + "(?:[,，] ?(?:" + COUNT + "|[^−]*?))? " + amount + "(?: " + amount + ")?");
        long count = found.group(1) == null ? 0 : Long.parseLong(found.group(1).replace(",", ""));
        return new long[] {count, minor(found.group(2))};
    }

    /** One by one or as a sum. */
    long adjustments(String label, Wording wording) {
        String one =
                wording.say("roll.adjustment", "R", "D").replace("R", "\\S+").replace("D", ".+?");
        Pattern line =
                Pattern.compile("(?:" + one + "|" + Pattern.quote(label) + "[,，] ?\\d+) " + amount + " " + amount);
        return lines.stream()
                .map(line::matcher)
                .filter(Matcher::matches)
                .mapToLong(found -> minor(found.group(1)))
                .sum();
    }

    void cards(MonthlyStatement month, Wording wording, Map<String, Long> figures) {
        StatementWords words = new StatementWords(wording);
        for (StatementLists.Card card : StatementLists.cards(month)) {
            String name = words.card(card.scheme(), card.product());
            String key = "byProduct." + card.scheme() + "/" + card.product();
            Matcher found = row(name);
            figures.put(key + ".count", Long.parseLong(found.group(2).replace(",", "")));
            figures.put(key + ".volume", minor(found.group(3)));
            figures.put(key + ".fees", minor(found.group(4)));
        }
    }

    /** A long name goes on below its figures. */
    private Matcher row(String name) {
        Pattern line = Pattern.compile("(\\S.*?) " + COUNT + " " + amount + " " + amount + " [\\d.]+ ?%.*");
        return lines.stream()
                .map(line::matcher)
                .filter(Matcher::matches)
                .filter(found -> found.group(1).startsWith(name) || name.startsWith(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + lines));
    }

    private Matcher find(String pattern) {
        Pattern line = Pattern.compile(pattern);
        return lines.stream()
                .map(line::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not among " + String.join("\n", lines)));
    }

    private long minor(String written) {
        return new BigDecimal(written.replace(",", "").replace('−', '-'))
                .movePointRight(places)
                .longValueExact();
    }
}
