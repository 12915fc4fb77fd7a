package countinghouse.reports;

import countinghouse.sales.ZReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Words a Z report as the sheet that is printed. */
final class DailySheets {
    /** What a name may take of a running line. */
    private static final int NAME_COLUMNS = 30;

    private final ZReport report;
    private final Wording wording;
    private final DailySections sections;

    private DailySheets(ZReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.sections = new DailySections(report, wording);
    }

    static DailySheet sheet(ZReport report, Wording wording) {
        return new DailySheets(report, wording).sheet();
    }

    /** Z report 0030. */
    static String name(ZReport report, Wording wording) {
        return wording.say("name", String.format("%04d", report.number()));
    }

    private DailySheet sheet() {
        DailyHours hours = new DailyHours(report, wording);
        String name = name(report, wording);
        return new DailySheet(
                wording.day(report.businessDay()),
                wording.say("place", report.merchant(), report.store(), report.till()),
                wording.say("running", name, brief(report.store()), brief(report.till())),
                wording.say("foot", brief(report.merchant()), name, wording.moment(report.closedAt())),
                facts(),
                List.of(net(), tax(), taken(), cash()),
                joined(sections.sales(), sections.taxes()),
                joined(sections.tenders(), sections.terminals()),
                wording.say("hours.hint", wording.currencyCode()),
                hours.spoken(),
                hours.bars(),
                hours.leftColumn(),
                hours.rightColumn(),
                joined(sections.drawer(), sections.control()),
                sections.products());
    }

    private static String brief(String name) {
        return Wording.shortened(name, NAME_COLUMNS);
    }

    private List<Fact> facts() {
        String sales = report.firstSale().isEmpty()
                ? wording.say("facts.no-sales")
                : wording.say("facts.from-to", report.firstSale(), report.lastSale());
        return List.of(
                new Fact(
                        wording.say("facts.opened"),
                        wording.say(
                                "facts.by", wording.time(report.openedAt(), report.businessDay()), report.openedBy())),
                new Fact(
                        wording.say("facts.closed"),
                        wording.say(
                                "facts.by", wording.time(report.closedAt(), report.businessDay()), report.closedBy())),
                new Fact(wording.say("facts.sales"), sales),
                new Fact(wording.say("facts.currency"), wording.currencyName()));
    }

    private KeyFigure net() {
        long sales = report.salesCount();
        String note = sales == 0
                ? wording.say("key.no-sales")
                : wording.say("key.average", sales, wording.count(sales), wording.amount(average(report.net(), sales)));
        return new KeyFigure(wording.say("sales.net"), wording.amount(report.net()), note, false);
    }

    private KeyFigure tax() {
        List<ZReport.TaxLine> taxed = sections.taxed();
        String note = switch (taxed.size()) {
            case 0 -> wording.say("key.no-tax");
            case 1 ->
                wording.say(
                        "key.share",
                        wording.percent(taxed.getFirst().rate()),
                        wording.amount(taxed.getFirst().net()));
            default -> wording.say("key.rates", taxed.size());
        };
        return new KeyFigure(wording.say("sales.tax"), wording.amount(report.tax()), note, false);
    }

    private KeyFigure taken() {
        long tenders =
                report.tenders().stream().mapToLong(ZReport.TenderLine::count).sum();
        String note = wording.say("key.tenders", tenders, wording.count(tenders));
        return new KeyFigure(wording.say("key.taken"), wording.amount(report.taken()), note, false);
    }

    private KeyFigure cash() {
        int sign = Long.signum(report.cashDifference());
        String note = wording.say("key.cash." + sign, report.closedBy());
        return new KeyFigure(wording.say("key.cash"), wording.amount(report.cashDifference()), note, sign != 0);
    }

    private static long average(long amount, long count) {
        return BigDecimal.valueOf(amount)
                .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static List<SheetLine> joined(List<SheetLine> above, List<SheetLine> below) {
        List<SheetLine> both = new ArrayList<>(above);
        both.addAll(below);
        return both;
    }
}
