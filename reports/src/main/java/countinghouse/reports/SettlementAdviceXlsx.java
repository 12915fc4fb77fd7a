package countinghouse.reports;

import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.SettlementAdvice.ItemLine;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** The day as a workbook: what it came to, and every item with its fees. */
final class SettlementAdviceXlsx {
    byte[] render(SettlementAdvice advice, Locale locale) {
        Wording wording = StatementWords.wording(advice.cover(), locale);
        try (XlsxBook book = new XlsxBook(advice.cover().currency())) {
            summary(advice, book, wording);
            items(advice.items(), book, wording);
            MonthlyStatementXlsx.about(advice.cover(), book, wording);
            return book.bytes();
        }
    }

    private static void summary(SettlementAdvice advice, XlsxBook book, Wording wording) {
        XlsxBook.Page page = book.page(
                        wording, "xlsx.summary", "csv.key", "csv.item", "csv.count", "csv.amount", "csv.effect")
                .widths(18, 36, 10, 20, 20);
        page.text("broughtForward").text(wording.say("figure.broughtForward")).blank();
        page.amount(advice.day().broughtForward())
                .amount(advice.day().broughtForward())
                .end();
        for (StatementFigure figure : StatementFigure.movements(advice.day().figures())) {
            page.text(figure.key()).text(wording.say(figure.word())).count(figure.count());
            page.amount(figure.amount()).amount(figure.payable()).end();
        }
        int total = page.at();
        page.total().text("carriedForward").text(wording.say("figure.carriedForward"));
        page.blank().formula("E" + (total + 1), advice.day().carriedForward());
        page.sum(1, advice.day().carriedForward()).end();
        page.text("reserveBalance").text(wording.say("figure.reserveBalance")).blank();
        page.amount(advice.day().reserveBalance()).end();
        page.finish();
    }

    private static void items(List<ItemLine> items, XlsxBook book, Wording wording) {
        XlsxBook.Page page = book.page(
                        wording,
                        "advice.items",
                        "advice.time",
                        "adjustments.reference",
                        "advice.what",
                        "csv.amount",
                        "figure.interchange",
                        "figure.scheme",
                        "figure.markup",
                        "figure.otherFees",
                        "csv.effect",
                        "fees.row")
                .widths(20, 34, 44, 20, 16, 16, 16, 16, 20, 8);
        long sum = 0;
        for (ItemLine item : items) {
            page.moment(LocalDateTime.ofInstant(item.at(), wording.zone()));
            page.text(item.reference()).text(AdviceSheets.what(item, wording));
            page.amount(AdviceSheets.principal(item));
            page.amount(-item.interchange()).amount(-item.schemeFee()).amount(-item.markup());
            page.amount(-item.otherFee()).amount(AdviceSheets.effect(item));
            page.count(item.row() == 0 ? null : item.row()).end();
            sum = Math.addExact(sum, AdviceSheets.effect(item));
        }
        if (!items.isEmpty()) {
            page.total().text(wording.say("xlsx.total")).blank().blank().blank();
            page.blank().blank().blank().blank().sum(1, sum).end();
        }
        page.finish();
    }
}
