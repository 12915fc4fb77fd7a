package countinghouse.reports;

import countinghouse.reports.TableLine.Kind;
import countinghouse.settlement.MonthlyStatement.Cover;
import countinghouse.settlement.MonthlyStatement.PayoutLine;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.SettlementAdvice.ItemLine;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Words a day's settlement as the sheet that is printed. */
final class AdviceSheets {
    /** As many items as are printed; all of them are in the workbook and the CSV. */
    static final int MOST_ITEMS = 2_000;

    private static final int NAME_COLUMNS = 44;
    /** What stands in columns of 46 points. */
    private static final int LONGEST_AMOUNT = 10;

    private static final int LONGEST_REFERENCE = 10;
    private static final int TOLD_OF_LONG_REFERENCE = 8;

    private final SettlementAdvice advice;
    private final Cover cover;
    private final SettlementDay day;
    private final Wording wording;
    private final StatementWords words;

    private AdviceSheets(SettlementAdvice advice, Wording wording) {
        this.advice = advice;
        this.cover = advice.cover();
        this.day = advice.day();
        this.wording = wording;
        this.words = new StatementWords(wording);
    }

    static AdviceSheet sheet(SettlementAdvice advice, Wording wording) {
        return new AdviceSheets(advice, wording).sheet();
    }

    private AdviceSheet sheet() {
        String name = wording.say("advice.name", cover.number());
        String merchant = StatementWords.merchant(cover);
        int all = advice.items().size();
        return new AdviceSheet(
                wording.on("day", day.businessDay()),
                merchant,
                wording.say("running", name, wording.on("date", day.businessDay())),
                wording.say("advice.foot", Wording.shortened(merchant, NAME_COLUMNS), cover.number()),
                facts(),
                figures(),
                dayLines(),
                isWide(),
                items(),
                all > MOST_ITEMS ? wording.say("advice.rest", wording.count(all - MOST_ITEMS)) : "");
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("facts.day"), words.clock(cover)));
        facts.add(new Fact(wording.say("facts.merchant"), cover.merchantId()));
        facts.add(new Fact(wording.say("facts.currency"), wording.currencyName()));
        PayoutLine payout = advice.payout();
        if (payout != null) {
            facts.add(
                    new Fact(wording.say("advice.payout"), wording.sayOr("payout." + payout.state(), payout.state())));
            facts.add(new Fact(wording.say("xlsx.due"), wording.on("date", payout.dueOn())));
            facts.add(new Fact(
                    wording.say("days.reference"),
                    payout.bankReference().isEmpty() ? payout.id() : payout.bankReference()));
        }
        return facts;
    }

    private List<KeyFigure> figures() {
        SettlementFigures sums = day.figures();
        KeyFigures shared = new KeyFigures(wording, sums);
        boolean paid = day.payout() > 0;
        return List.of(
                shared.volume(),
                shared.fees(),
                new KeyFigure(
                        wording.say("held"),
                        wording.amount(day.reserveBalance()),
                        wording.say(
                                "advice.reserve",
                                wording.amount(sums.reserveWithheld()),
                                wording.amount(sums.reserveReleased())),
                        false),
                new KeyFigure(
                        wording.say(paid ? "key.paid" : "figure.carriedForward"),
                        wording.amount(paid ? day.payout() : day.carriedForward()),
                        wording.say(paid ? "advice.paid" : "advice.carried"),
                        false));
    }

    private List<TableLine> dayLines() {
        List<TableLine> lines = new ArrayList<>();
        lines.add(TableLine.of(Kind.STRONG, wording.say("figure.broughtForward"), "", amount(day.broughtForward())));
        for (StatementFigure figure : StatementFigure.movements(day.figures())) {
            if (figure.key().equals("payouts")) {
                lines.add(TableLine.of(Kind.SUM, wording.say("figure.net"), "", amount(day.net())));
            }
            if (figure.amount() == 0 && !figure.key().equals("captures")) {
                continue;
            }
            String count = figure.count() == null ? "" : wording.count(figure.count());
            lines.add(TableLine.of(Kind.ROW, wording.say(figure.word()), count, amount(figure.payable())));
        }
        lines.add(TableLine.of(Kind.TOTAL, wording.say("figure.carriedForward"), "", amount(day.carriedForward())));
        return lines;
    }

    private String amount(long minor) {
        return wording.amount(minor);
    }

    private boolean isWide() {
        return printed()
                .anyMatch(item -> LongStream.of(principal(item), -item.interchange(), effect(item))
                        .anyMatch(amount -> amount(amount).length() > LONGEST_AMOUNT));
    }

    private Stream<ItemLine> printed() {
        return advice.items().stream().limit(MOST_ITEMS);
    }

    /** What an item does to what the merchant is owed. */
    static long effect(ItemLine item) {
        long fees = item.interchange() + item.schemeFee() + item.markup() + item.otherFee();
        return principal(item) - fees;
    }

    static long principal(ItemLine item) {
        return switch (item.kind()) {
            case "CAPTURE", "DISPUTE_WON", "ADJUSTMENT", "PAYOUT_RETURNED" -> item.amount();
            case "REFUND", "DISPUTE_OPENED", "CAPTURE_UNDONE" -> -item.amount();
            default -> 0;
        };
    }

    private List<TableLine> items() {
        List<TableLine> lines = new ArrayList<>();
        if (advice.items().isEmpty()) {
            return lines;
        }
        boolean wide = isWide();
        lines.add(line(
                wide,
                Kind.HEADS,
                new Cells(
                        wording.say("advice.time"),
                        wording.say("adjustments.reference"),
                        wording.say("advice.what"),
                        wording.say("csv.amount"),
                        List.of(
                                wording.say("figure.interchange"),
                                wording.say("advice.scheme"),
                                wording.say("figure.markup"),
                                wording.say("advice.other")),
                        wording.say("key.fees"),
                        wording.say("csv.effect"))));
        printed().forEach(item -> lines.add(line(wide, TableLine.row(lines, "").kind(), cells(item))));
        return lines;
    }

    private record Cells(
            String time,
            String reference,
            String what,
            String amount,
            List<String> fees,
            String allFees,
            String effect) {}

    private static TableLine line(boolean wide, Kind kind, Cells cells) {
        if (wide) {
            return TableLine.of(
                    kind,
                    cells.time(),
                    cells.reference(),
                    cells.what(),
                    cells.amount(),
                    cells.allFees(),
                    cells.effect());
        }
        List<String> all = new ArrayList<>(List.of(cells.time(), cells.reference(), cells.what(), cells.amount()));
        all.addAll(cells.fees());
        all.add(cells.effect());
        return new TableLine(kind, all);
    }

    private Cells cells(ItemLine item) {
        long fees = item.interchange() + item.schemeFee() + item.markup() + item.otherFee();
        return new Cells(
                wording.time(item.at(), day.businessDay()),
                brief(item.reference()),
                what(item),
                amount(principal(item)),
                List.of(fee(item.interchange()), fee(item.schemeFee()), fee(item.markup()), fee(item.otherFee())),
                fee(fees),
                amount(effect(item)));
    }

    private String fee(long charged) {
        return charged == 0 ? "" : amount(-charged);
    }

    private String what(ItemLine item) {
        String of = item.ofReference();
        return of.isEmpty() ? what(item, wording) : what(item, wording).replace(of, brief(of));
    }

    /** The end of a long id; all of it is in the workbook and the CSV. */
    private static String brief(String reference) {
        boolean isShort = reference.length() <= LONGEST_REFERENCE;
        return isShort ? reference : "…" + reference.substring(reference.length() - TOLD_OF_LONG_REFERENCE);
    }

    /** Capture, Visa debit chip; or Refund of c00071. */
    static String what(ItemLine item, Wording wording) {
        String kind = wording.sayOr("item." + item.kind(), item.kind());
        if (!item.scheme().isEmpty()) {
            StatementWords words = new StatementWords(wording);
            return wording.say(
                    "advice.card", kind, words.card(item.scheme(), item.product()), words.entryMode(item.entryMode()));
        }
        return item.ofReference().isEmpty() ? kind : wording.say("advice.of", kind, item.ofReference());
    }
}
