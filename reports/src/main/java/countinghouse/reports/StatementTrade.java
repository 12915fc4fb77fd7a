package countinghouse.reports;

import countinghouse.reports.SheetLine.Kind;
import countinghouse.sales.Trade;
import java.util.ArrayList;
import java.util.List;

/** Words a merchant's own trade: sales by store, tax by rate, tenders. */
record StatementTrade(Trade trade, Wording wording) {
    private boolean isEmpty() {
        return trade.stores().isEmpty() && trade.openShifts() == 0;
    }

    private long net() {
        return trade.stores().stream().mapToLong(Trade.Store::net).reduce(0, Math::addExact);
    }

    private long tax() {
        return trade.stores().stream().mapToLong(Trade.Store::tax).reduce(0, Math::addExact);
    }

    private long count() {
        return trade.stores().stream().mapToLong(Trade.Store::count).sum();
    }

    private String open() {
        return wording.say("trade.open", trade.openShifts(), wording.count(trade.openShifts()));
    }

    /** Sales by store and tax by rate. */
    List<SheetLine> left() {
        List<SheetLine> lines = new ArrayList<>();
        if (isEmpty()) {
            return lines;
        }
        lines.add(SheetLine.head(wording.say("trade.stores"), wording.say("trade.stores.hint")));
        for (Trade.Store store : trade.stores()) {
            lines.add(line(lines, store.name(), wording.count(store.count()), wording.amount(store.net())));
        }
        lines.add(new SheetLine(Kind.SUM, wording.say("trade.net"), wording.count(count()), wording.amount(net())));
        lines.add(SheetLine.head(wording.say("trade.tax"), wording.say("trade.tax.hint")));
        for (Trade.Tax each : trade.taxes()) {
            lines.add(
                    line(lines, wording.percent(each.rate()), wording.amount(each.net()), wording.amount(each.tax())));
        }
        lines.add(new SheetLine(Kind.SUM, wording.say("trade.tax"), wording.amount(net()), wording.amount(tax())));
        if (trade.openShifts() > 0) {
            lines.add(SheetLine.note(Kind.NOTE, open()));
        }
        return lines;
    }

    /** Tenders. */
    List<SheetLine> right() {
        List<SheetLine> lines = new ArrayList<>();
        if (isEmpty()) {
            return lines;
        }
        lines.add(SheetLine.head(wording.say("trade.tenders"), wording.say("trade.tenders.hint")));
        long paid = 0;
        long number = 0;
        for (Trade.Tender each : trade.tenders()) {
            lines.add(line(lines, name(each), wording.count(each.count()), wording.amount(each.amount())));
            paid = Math.addExact(paid, each.amount());
            number += each.count();
        }
        lines.add(new SheetLine(Kind.SUM, wording.say("trade.paid"), wording.count(number), wording.amount(paid)));
        return lines;
    }

    private static SheetLine line(List<SheetLine> above, String label, String middle, String amount) {
        return new SheetLine(above.getLast().isHead() ? Kind.FIRST : Kind.ROW, label, middle, amount);
    }

    private String name(Trade.Tender tender) {
        return wording.sayOr("tender." + tender.kind(), wording.sayOr("scheme." + tender.kind(), tender.kind()));
    }

    List<StatementRow> rows() {
        List<StatementRow> rows = new ArrayList<>();
        for (Trade.Store each : trade.stores()) {
            rows.add(row("trade.store", each.name(), each.count(), each.id(), each.net()));
        }
        for (Trade.Tax each : trade.taxes()) {
            String rate = each.rate().stripTrailingZeros().toPlainString();
            rows.add(new StatementRow(
                    "trade.tax", wording.say("trade.tax"), null, "", null, rate, each.net(), null, each.tax(), null));
        }
        for (Trade.Tender each : trade.tenders()) {
            rows.add(row("trade.tender." + each.kind(), name(each), each.count(), "", each.amount()));
        }
        if (trade.openShifts() > 0) {
            rows.add(new StatementRow(
                    "trade.openShifts", open(), null, "", trade.openShifts(), "", null, null, null, null));
        }
        return rows;
    }

    private static StatementRow row(String key, String item, long count, String reference, long amount) {
        return new StatementRow(key, item, null, reference, Math.toIntExact(count), "", null, null, amount, null);
    }

    void write(XlsxBook book) {
        if (isEmpty()) {
            return;
        }
        XlsxBook.Page page = book.page(
                        wording, "trade.stores", "trade.store", "volumes.count", "trade.net", "trade.tax")
                .widths(40, 12, 20, 20);
        trade.stores()
                .forEach(each -> page.text(each.name())
                        .count(Math.toIntExact(each.count()))
                        .amount(each.net())
                        .amount(each.tax())
                        .end());
        page.total().text(wording.say("xlsx.total")).sumOfCounts(1, count());
        page.sum(1, net()).sum(1, tax()).end();
        if (trade.openShifts() > 0) {
            page.text(open()).end();
        }
        page.finish();
        XlsxBook.Page rates = book.page(wording, "trade.tax", "fees.rate", "trade.net", "trade.tax")
                .widths(12, 20, 20);
        trade.taxes()
                .forEach(each -> rates.rate(each.rate().toPlainString())
                        .amount(each.net())
                        .amount(each.tax())
                        .end());
        rates.finish();
        XlsxBook.Page paid = book.page(wording, "trade.tenders", "trade.tender", "volumes.count", "csv.amount")
                .widths(24, 12, 20);
        trade.tenders()
                .forEach(each -> paid.text(name(each))
                        .count(Math.toIntExact(each.count()))
                        .amount(each.amount())
                        .end());
        paid.finish();
    }
}
