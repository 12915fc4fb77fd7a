package countinghouse.reports;

import countinghouse.reports.SheetLine.Kind;
import countinghouse.sales.ZReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The tables of a daily report. Sums are taken here only to be held against the frozen figures. */
final class DailySections {
    private static final String CASH = "CASH";
    private static final String GIFT_CARD = "GIFT_CARD";
    private static final String TILL = "til_";
    private static final int WHOLE_NAME = 14;
    private static final int TOLD_OF_LONG_NAME = 6;

    private final ZReport report;
    private final Wording wording;

    DailySections(ZReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    List<SheetLine> sales() {
        List<SheetLine> lines = new ArrayList<>(List.of(
                SheetLine.head(wording.say("sales"), ""),
                line(Kind.FIRST, "sales.gross", wording.count(report.salesCount()), report.gross()),
                line(Kind.ROW, "sales.discounts", "", -report.discounts()),
                line(Kind.ROW, "sales.returns", "", -report.returns()),
                line(Kind.SUM, "sales.net", "", report.net()),
                line(Kind.ROW, "sales.tax", "", report.tax()),
                line(Kind.ROW, "sales.tips", "", report.tips())));
        if (report.rounding() != 0) {
            lines.add(line(Kind.ROW, "sales.rounding", "", report.rounding()));
        }
        if (report.giftCards() != 0) {
            lines.add(line(Kind.ROW, "sales.gift-cards", "", report.giftCards()));
        }
        lines.add(line(Kind.TOTAL, "sales.taken", "", report.taken()));
        return lines;
    }

    List<SheetLine> taxes() {
        List<SheetLine> lines = headed("tax", "tax.hint");
        for (ZReport.TaxLine tax : report.taxes()) {
            lines.add(row(lines, wording.percent(tax.rate()), wording.amount(tax.net()), tax.tax()));
        }
        return orNone(lines, "tax.none");
    }

    List<SheetLine> tenders() {
        List<SheetLine> lines = headed("tenders", "tenders.hint");
        long count = 0;
        long paid = 0;
        for (ZReport.TenderLine tender : report.tenders()) {
            String kind = wording.sayOr("tender." + tender.kind(), tender.kind());
            lines.add(row(lines, kind, wording.count(tender.count()), tender.amount()));
            count += tender.count();
            paid += tender.amount();
        }
        if (report.tenders().isEmpty()) {
            return orNone(lines, "tenders.none");
        }
        lines.add(line(Kind.TOTAL, "tenders.paid", wording.count(count), paid));
        return lines;
    }

    List<SheetLine> terminals() {
        List<SheetLine> lines = headed("terminals", "");
        long count = 0;
        long amount = 0;
        for (ZReport.TerminalLine terminal : report.terminals()) {
            lines.add(row(lines, nameOf(terminal.terminal()), wording.count(terminal.count()), terminal.amount()));
            count += terminal.count();
            amount += terminal.amount();
        }
        long onTill = report.tenders().stream()
                .filter(tender -> !tender.kind().equals(CASH) && !tender.kind().equals(GIFT_CARD))
                .mapToLong(ZReport.TenderLine::amount)
                .sum();
        if (report.terminals().isEmpty() && onTill == 0) {
            return orNone(lines, "terminals.none");
        }
        lines.add(line(Kind.TOTAL, "terminals.paid", wording.count(count), amount));
        boolean agrees = amount == onTill;
        String sentence = wording.say(
                agrees ? "terminals.agrees" : "terminals.differs",
                wording.amount(onTill),
                wording.amount(amount - onTill));
        lines.add(SheetLine.note(agrees ? Kind.GOOD : Kind.BAD, sentence));
        return lines;
    }

    List<SheetLine> drawer() {
        List<SheetLine> lines = headed("drawer", "");
        lines.add(line(Kind.FIRST, "drawer.float", "", report.openingFloat()));
        lines.add(line(Kind.ROW, "drawer.sales", "", report.cashSales()));
        long other = report.cashExpected() - report.openingFloat() - report.cashSales();
        if (other != 0) {
            lines.add(line(Kind.ROW, "drawer.other", "", other));
        }
        lines.add(line(Kind.SUM, "drawer.expected", "", report.cashExpected()));
        lines.add(line(Kind.ROW, "drawer.counted", "", report.cashCounted()));
        String difference = "drawer.difference." + Long.signum(report.cashDifference());
        lines.add(line(Kind.TOTAL, difference, "", report.cashDifference()));
        return lines;
    }

    List<SheetLine> control() {
        long paid =
                report.tenders().stream().mapToLong(ZReport.TenderLine::amount).sum();
        return List.of(
                SheetLine.head(wording.say("control"), ""),
                line(Kind.FIRST, "control.voids", wording.count(report.voidsCount()), report.voidsAmount()),
                line(Kind.ROW, "control.tenders", "", paid - report.taken()));
    }

    List<SheetLine> products() {
        List<SheetLine> lines = headed("products", "products.hint");
        long rest = report.net();
        for (ZReport.ProductLine product : report.topProducts()) {
            lines.add(row(lines, product.name(), wording.count(product.quantity()), product.net()));
            rest -= product.net();
        }
        if (report.topProducts().isEmpty()) {
            return orNone(lines, "products.none");
        }
        if (rest != 0) {
            lines.add(line(Kind.ROW, "products.other", "", rest));
        }
        lines.add(line(Kind.TOTAL, "sales.net", "", report.net()));
        return lines;
    }

    /** The rates that took tax, for the key figure. */
    List<ZReport.TaxLine> taxed() {
        return report.taxes().stream()
                .filter(tax -> tax.rate().compareTo(BigDecimal.ZERO) > 0)
                .toList();
    }

    private List<SheetLine> headed(String title, String hint) {
        List<SheetLine> lines = new ArrayList<>();
        lines.add(SheetLine.head(wording.say(title), hint.isEmpty() ? "" : wording.say(hint)));
        return lines;
    }

    private List<SheetLine> orNone(List<SheetLine> lines, String sentence) {
        if (lines.size() == 1) {
            lines.add(SheetLine.note(Kind.NOTE, wording.say(sentence)));
        }
        return lines;
    }

    private SheetLine row(List<SheetLine> above, String label, String middle, long amount) {
        return new SheetLine(above.size() == 1 ? Kind.FIRST : Kind.ROW, label, middle, wording.amount(amount));
    }

    private SheetLine line(Kind kind, String label, String middle, long amount) {
        return new SheetLine(kind, wording.say(label), middle, wording.amount(amount));
    }

    /** What took cards is a terminal, told by the end of its long id, or the till itself, whose id begins with {@code til_}. */
    private String nameOf(String terminal) {
        if (terminal.startsWith(TILL)) {
            return wording.say("terminals.till");
        }
        boolean isShort = terminal.length() <= WHOLE_NAME;
        String end = isShort ? terminal : "…" + terminal.substring(terminal.length() - TOLD_OF_LONG_NAME);
        return wording.say("terminals.one", end);
    }
}
