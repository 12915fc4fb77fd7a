package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import java.util.Locale;

/** The month as a workbook: a sheet for each section, amounts as numbers, sums as formulas. */
final class MonthlyStatementXlsx {
    byte[] render(MonthlyStatement statement, Locale locale) {
        Wording wording = StatementWords.wording(statement.cover(), locale);
        try (XlsxBook book = new XlsxBook(statement.cover().currency())) {
            new StatementPages(statement, wording, book).write();
            new StatementListPages(statement, wording, book).write();
            new StatementTrade(statement.trade(), wording).write(book);
            about(statement.cover(), book, wording);
            return book.bytes();
        }
    }

    static void about(MonthlyStatement.Cover cover, XlsxBook book, Wording wording) {
        XlsxBook.Page about = book.page(wording, "xlsx.about", "csv.key", "csv.item", "csv.reference");
        about.widths(18, 24, 60);
        for (StatementRow fact : StatementRows.facts(cover, wording)) {
            about.text(fact.key()).text(fact.item()).text(fact.reference()).end();
        }
        about.finish();
    }
}
