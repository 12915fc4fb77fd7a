package countinghouse.reports;

/**
 * One line of a column of figures, worded and formatted.
 *
 * @param kind what it is, which decides its rules, weight and columns
 * @param label names the line; for a head its title
 * @param middle a count or a first amount, or empty; for a head the muted words behind the title
 * @param amount the figure, or empty
 */
public record SheetLine(Kind kind, String label, String middle, String amount) {

    /** What a line is. */
    public enum Kind {
        /** Title of the lines that follow. */
        HEAD,
        /** The first line below a head, which has no rule above. */
        FIRST,
        ROW,
        /** Sub-total: one rule above. */
        SUM,
        /** Final: one rule above, two below the amount. */
        TOTAL,
        /** A sentence. */
        NOTE,
        /** A sentence that says all is well. */
        GOOD,
        /** A sentence that asks for a person. */
        BAD
    }

    static SheetLine head(String title, String hint) {
        return new SheetLine(Kind.HEAD, title, hint, "");
    }

    static SheetLine note(Kind kind, String sentence) {
        return new SheetLine(kind, sentence, "", "");
    }

    public boolean isHead() {
        return kind == Kind.HEAD;
    }

    public boolean isRow() {
        return kind == Kind.FIRST || kind == Kind.ROW || kind == Kind.SUM;
    }

    public boolean isFirst() {
        return kind == Kind.FIRST;
    }

    public boolean isSum() {
        return kind == Kind.SUM;
    }

    public boolean isTotal() {
        return kind == Kind.TOTAL;
    }

    public boolean isSentence() {
        return kind == Kind.NOTE || kind == Kind.GOOD || kind == Kind.BAD;
    }

    public boolean isGood() {
        return kind == Kind.GOOD;
    }

    public boolean isBad() {
        return kind == Kind.BAD;
    }

    /** A middle too wide for a count's column takes the place of the label's end. */
    public boolean isWide() {
        return middle.length() > 7;
    }
}
