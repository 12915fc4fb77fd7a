package countinghouse.reports;

import java.util.List;

/** The merchant's own trade of a month, as told on the statement: sales by store and category, tax, tenders. */
final class StatementTrade {
    static final StatementTrade NONE = new StatementTrade();

    List<SheetLine> left(Wording wording) {
        return List.of();
    }

    List<SheetLine> right(Wording wording) {
        return List.of();
    }

    List<StatementRow> rows(Wording wording) {
        return List.of();
    }

    void write(XlsxBook book, Wording wording) {}
}
