package countinghouse.reports;

import countinghouse.reports.SheetLine.Kind;
import countinghouse.sales.ZReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The merchant's own trade of a month, added up from the frozen reports of its days: sales by store, tax by rate, tenders. */
record StatementTrade(List<Store> stores, List<Tax> taxes, List<Tender> tenders) {
    static final StatementTrade NONE = new StatementTrade(List.of(), List.of(), List.of());

    StatementTrade {
        stores = List.copyOf(stores);
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
    }

    record Store(String name, long count, long net, long tax) {
        Store plus(Store other) {
            return new Store(name, count + other.count, Math.addExact(net, other.net), Math.addExact(tax, other.tax));
        }
    }

    record Tax(BigDecimal rate, long net, long tax) {
        Tax plus(Tax other) {
            return new Tax(rate, Math.addExact(net, other.net), Math.addExact(tax, other.tax));
        }
    }

    record Tender(String kind, long count, long amount) {
        Tender plus(Tender other) {
            return new Tender(kind, count + other.count, Math.addExact(amount, other.amount));
        }
    }

    /** @param days those in another currency are left out: a store abroad is not of this statement */
    static StatementTrade of(List<ZReport> days, String currency) {
        Map<String, Store> stores = new TreeMap<>();
        Map<BigDecimal, Tax> taxes = new TreeMap<>(Comparator.reverseOrder());
        Map<String, Tender> tenders = new TreeMap<>();
        for (ZReport day : days) {
            if (day.salesCount() > 0 && day.currency().equals(currency)) {
                Store store = new Store(day.store(), day.salesCount(), day.net(), day.tax());
                stores.merge(store.name(), store, Store::plus);
                day.taxes()
                        .forEach(line -> taxes.merge(
                                line.rate().stripTrailingZeros(),
                                new Tax(line.rate(), line.net(), line.tax()),
                                Tax::plus));
                day.tenders()
                        .forEach(line -> tenders.merge(
                                line.kind(), new Tender(line.kind(), line.count(), line.amount()), Tender::plus));
            }
        }
        return new StatementTrade(
                stores.values().stream()
                        .sorted(Comparator.comparingLong(Store::net).reversed())
                        .toList(),
                List.copyOf(taxes.values()),
                tenders.values().stream()
                        .sorted(Comparator.comparingLong(Tender::amount).reversed())
                        .toList());
    }

    boolean isEmpty() {
        return stores.isEmpty();
    }

    private long net() {
        return stores.stream().mapToLong(Store::net).reduce(0, Math::addExact);
    }

    private long tax() {
        return stores.stream().mapToLong(Store::tax).reduce(0, Math::addExact);
    }

    private long count() {
        return stores.stream().mapToLong(Store::count).sum();
    }

    /** Sales by store and tax by rate. */
    List<SheetLine> left(Wording wording) {
        List<SheetLine> lines = new ArrayList<>();
        if (isEmpty()) {
            return lines;
        }
        lines.add(SheetLine.head(wording.say("trade.stores"), wording.say("trade.stores.hint")));
        for (Store store : stores) {
            lines.add(line(lines, store.name(), wording.count(store.count()), wording.amount(store.net())));
        }
        lines.add(new SheetLine(Kind.SUM, wording.say("trade.net"), wording.count(count()), wording.amount(net())));
        lines.add(SheetLine.head(wording.say("trade.tax"), wording.say("trade.tax.hint")));
        for (Tax each : taxes) {
            lines.add(
                    line(lines, wording.percent(each.rate()), wording.amount(each.net()), wording.amount(each.tax())));
        }
        lines.add(new SheetLine(Kind.SUM, wording.say("trade.tax"), wording.amount(net()), wording.amount(tax())));
        return lines;
    }

    /** Tenders. */
    List<SheetLine> right(Wording wording) {
        List<SheetLine> lines = new ArrayList<>();
        if (isEmpty()) {
            return lines;
        }
        lines.add(SheetLine.head(wording.say("trade.tenders"), wording.say("trade.tenders.hint")));
        long paid = 0;
        long number = 0;
        for (Tender each : tenders) {
            lines.add(line(lines, name(each, wording), wording.count(each.count()), wording.amount(each.amount())));
            paid = Math.addExact(paid, each.amount());
            number += each.count();
        }
        lines.add(new SheetLine(Kind.SUM, wording.say("trade.paid"), wording.count(number), wording.amount(paid)));
        return lines;
    }

    private static SheetLine line(List<SheetLine> above, String label, String middle, String amount) {
        return new SheetLine(above.getLast().isHead() ? Kind.FIRST : Kind.ROW, label, middle, amount);
    }

    private static String name(Tender tender, Wording wording) {
        return wording.sayOr("tender." + tender.kind(), wording.sayOr("scheme." + tender.kind(), tender.kind()));
    }

    List<StatementRow> rows(Wording wording) {
        List<StatementRow> rows = new ArrayList<>();
        for (Store each : stores) {
            rows.add(row("trade.store", each.name(), each.count(), "", each.net()));
        }
        for (Tax each : taxes) {
            String rate = each.rate().stripTrailingZeros().toPlainString();
            rows.add(new StatementRow(
                    "trade.tax", wording.say("trade.tax"), null, "", null, rate, each.net(), null, each.tax(), null));
        }
        for (Tender each : tenders) {
            rows.add(row("trade.tender." + each.kind(), name(each, wording), each.count(), "", each.amount()));
        }
        return rows;
    }

    private static StatementRow row(String key, String item, long count, String reference, long amount) {
        return new StatementRow(key, item, null, reference, Math.toIntExact(count), "", null, null, amount, null);
    }

    void write(XlsxBook book, Wording wording) {
        if (isEmpty()) {
            return;
        }
        XlsxBook.Page page = book.page(
                        wording, "trade.stores", "trade.store", "volumes.count", "trade.net", "trade.tax")
                .widths(40, 12, 20, 20);
        stores.forEach(each -> page.text(each.name())
                .count(Math.toIntExact(each.count()))
                .amount(each.net())
                .amount(each.tax())
                .end());
        page.total().text(wording.say("xlsx.total")).sumOfCounts(1, count());
        page.sum(1, net()).sum(1, tax()).end();
        page.finish();
        XlsxBook.Page rates = book.page(wording, "trade.tax", "fees.rate", "trade.net", "trade.tax")
                .widths(12, 20, 20);
        taxes.forEach(each -> rates.rate(each.rate().toPlainString())
                .amount(each.net())
                .amount(each.tax())
                .end());
        rates.finish();
        XlsxBook.Page paid = book.page(wording, "trade.tenders", "trade.tender", "volumes.count", "csv.amount")
                .widths(24, 12, 20);
        tenders.forEach(each -> paid.text(name(each, wording))
                .count(Math.toIntExact(each.count()))
                .amount(each.amount())
                .end());
        paid.finish();
    }
}
