package countinghouse.reports;

import countinghouse.sales.ZReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The figures of the daily report for a spreadsheet: one line each with section, item, count, net, amount and currency. */
final class DailyReportCsv {
    private static final DateTimeFormatter AT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /** Amounts are in major units with as many decimals as the currency has; times are on the store's clock, with its offset. */
    byte[] render(ZReport report, Locale locale) {
        Wording wording = new Wording(DailyReportPdf.BUNDLE, locale, report.currency(), ZoneId.of(report.zone()));
        Rows rows = new Rows(new CsvSheet(), wording);
        rows.heads();
        about(report, rows);
        sales(report, rows);
        drawer(report, rows);
        details(report, wording, rows);
        return rows.sheet().bytes();
    }

    private static void about(ZReport report, Rows rows) {
        ZoneId zone = ZoneId.of(report.zone());
        rows.fact("csv.number", String.valueOf(report.number()));
        rows.fact("csv.merchant", report.merchant());
        rows.fact("csv.store", report.store());
        rows.fact("csv.till", report.till());
        rows.fact("csv.day", report.businessDay().toString());
        rows.fact("facts.opened", at(report.openedAt(), zone));
        rows.fact("csv.opened-by", report.openedBy());
        rows.fact("facts.closed", at(report.closedAt(), zone));
        rows.fact("csv.closed-by", report.closedBy());
        rows.fact("csv.first", report.firstSale());
        rows.fact("csv.last", report.lastSale());
    }

    private static void sales(ZReport report, Rows rows) {
        rows.figure("sales", "sales.gross", report.salesCount(), report.gross());
        rows.figure("sales", "sales.discounts", -report.discounts());
        rows.figure("sales", "sales.returns", -report.returns());
        rows.figure("sales", "sales.net", report.net());
        rows.figure("sales", "sales.tax", report.tax());
        rows.figure("sales", "sales.tips", report.tips());
        rows.figure("sales", "sales.rounding", report.rounding());
        rows.figure("sales", "sales.gift-cards", report.giftCards());
        rows.figure("sales", "sales.taken", report.taken());
    }

    private static void drawer(ZReport report, Rows rows) {
        rows.figure("drawer", "drawer.float", report.openingFloat());
        rows.figure("drawer", "drawer.sales", report.cashSales());
        rows.figure("drawer", "drawer.expected", report.cashExpected());
        rows.figure("drawer", "drawer.counted", report.cashCounted());
        rows.figure("drawer", "drawer.difference.0", report.cashDifference());
        rows.figure("control", "control.voids", report.voidsCount(), report.voidsAmount());
    }

    private static void details(ZReport report, Wording wording, Rows rows) {
        for (ZReport.TaxLine tax : report.taxes()) {
            rows.tax(tax);
        }
        for (ZReport.TenderLine tender : report.tenders()) {
            String kind = wording.sayOr("tender." + tender.kind(), tender.kind());
            rows.named("tenders", kind, tender.count(), tender.amount());
        }
        for (ZReport.TerminalLine terminal : report.terminals()) {
            rows.named("terminals", terminal.terminal(), terminal.count(), terminal.amount());
        }
        for (ZReport.HourLine hour : report.hours()) {
            rows.hour(hour);
        }
        for (ZReport.ProductLine product : report.topProducts()) {
            rows.named("products", product.name(), product.quantity(), product.net());
        }
    }

    private static String at(Instant at, ZoneId zone) {
        return AT.format(at.atZone(zone));
    }

    /** The lines' shapes. */
    private record Rows(CsvSheet sheet, Wording wording) {
        void heads() {
            for (String head : new String[] {"section", "item", "count", "net", "amount", "currency"}) {
                sheet.text(wording.say("csv." + head));
            }
            sheet.endRow();
        }

        void fact(String item, String value) {
            sheet.text(wording.say("csv.report")).text(wording.say(item)).text(value);
            sheet.empty().empty().empty().endRow();
        }

        void figure(String section, String item, long amount) {
            begin(section, wording.say(item)).empty().empty();
            end(amount);
        }

        void figure(String section, String item, long count, long amount) {
            named(section, wording.say(item), count, amount);
        }

        void named(String section, String item, long count, long amount) {
            begin(section, item).number(BigDecimal.valueOf(count)).empty();
            end(amount);
        }

        void tax(ZReport.TaxLine tax) {
            begin("tax", wording.percent(tax.rate())).empty().number(wording.major(tax.net()));
            end(tax.tax());
        }

        void hour(ZReport.HourLine hour) {
            begin("hours", wording.say("hours.clock", String.format("%02d", hour.hour())))
                    .empty()
                    .empty();
            end(hour.net());
        }

        private CsvSheet begin(String section, String item) {
            return sheet.text(wording.say(section)).text(item);
        }

        private void end(long amount) {
            sheet.number(wording.major(amount)).text(wording.currencyCode()).endRow();
        }
    }
}
