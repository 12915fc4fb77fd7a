package countinghouse.reports;

import java.util.List;

/**
 * A row of a printed table, worded and formatted.
 *
 * @param kind what it is, which decides its rules and weight
 * @param cells as many as the table has columns, empty ones included
 */
public record TableLine(Kind kind, List<String> cells) {
    public TableLine {
        cells = List.copyOf(cells);
    }

    /** What a row is. */
    public enum Kind {
        /** Names of the columns. */
        HEADS,
        /** Names what follows within the table. */
        GROUP,
        /** The first row below a head, which has no rule above. */
        FIRST,
        ROW,
        /** Part of the row above it. */
        DETAIL,
        /** A balance to begin with. */
        STRONG,
        /** Sub-total: one rule above. */
        SUM,
        /** Final: one rule above, two below the figures. */
        TOTAL
    }

    static TableLine of(Kind kind, String... cells) {
        return new TableLine(kind, List.of(cells));
    }

    /** An ordinary row, or the first when only heads stand above it. */
    static TableLine row(List<TableLine> above, String... cells) {
        boolean first =
                above.isEmpty() || above.getLast().isHeads() || above.getLast().isGroup();
        return of(first ? Kind.FIRST : Kind.ROW, cells);
    }

    public String cell(int column) {
        return cells.get(column);
    }

    public boolean isHeads() {
        return kind == Kind.HEADS;
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    public boolean isRow() {
        return !isHeads() && !isGroup() && !isTotal();
    }

    /** Whether a head's rule stands above it, which needs no other. */
    public boolean isFirst() {
        return kind == Kind.FIRST || kind == Kind.STRONG;
    }

    public boolean isDetail() {
        return kind == Kind.DETAIL;
    }

    public boolean isSum() {
        return kind == Kind.SUM;
    }

    public boolean isBold() {
        return isSum() || kind == Kind.STRONG;
    }

    public boolean isTotal() {
        return kind == Kind.TOTAL;
    }
}
