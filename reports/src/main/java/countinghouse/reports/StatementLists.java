package countinghouse.reports;

import countinghouse.reports.TableLine.Kind;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.AdjustmentLine;
import countinghouse.settlement.MonthlyStatement.DisputeLine;
import countinghouse.settlement.MonthlyStatement.VolumeLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a statement lists beside its balance: cards, disputes, adjustments, the year. */
final class StatementLists {
    /** What stands in columns of 58 and 48 points. */
    private static final int LONGEST_VOLUME = 11;

    private static final int LONGEST_REFERENCE = 8;
    private static final int LONGEST_DISPUTE = 8;

    private final MonthlyStatement statement;
    private final Wording wording;
    private final StatementWords words;

    StatementLists(MonthlyStatement statement, Wording wording) {
        this.statement = statement;
        this.wording = wording;
        this.words = new StatementWords(wording);
    }

    boolean isWide() {
        return wording.amount(statement.totals().captures()).length() > LONGEST_VOLUME
                || statement.totals().captureCount() > 99_999
                || volumes().stream().anyMatch(line -> line.cell(0).length() > 40);
    }

    /** A card's captures, the largest first. */
    record Card(String scheme, String product, int count, long volume, long fees, List<VolumeLine> modes) {
        Card with(VolumeLine line) {
            List<VolumeLine> all = new ArrayList<>(modes);
            all.add(line);
            return new Card(
                    scheme,
                    product,
                    count + line.count(),
                    Math.addExact(volume, line.volume()),
                    Math.addExact(fees, line.fees()),
                    List.copyOf(all));
        }
    }

    static List<Card> cards(MonthlyStatement statement) {
        Map<String, Card> cards = new LinkedHashMap<>();
        for (VolumeLine line : statement.volumes()) {
            Card none = new Card(line.scheme(), line.product(), 0, 0, 0, List.of());
            cards.merge(line.scheme() + "/" + line.product(), none.with(line), (card, unused) -> card.with(line));
        }
        return cards.values().stream()
                .sorted(Comparator.comparingLong(Card::volume).reversed())
                .toList();
    }

    List<TableLine> volumes() {
        List<TableLine> lines = new ArrayList<>();
        lines.add(TableLine.of(
                Kind.HEADS,
                wording.say("volumes.card"),
                wording.say("volumes.count"),
                wording.say("volumes.volume"),
                wording.say("volumes.fees"),
                wording.say("volumes.rate")));
        int count = 0;
        long volume = 0;
        long fees = 0;
        for (Card card : cards(statement)) {
            boolean one = card.modes().size() == 1;
            String called = words.card(card.scheme(), card.product());
            String name = one
                    ? wording.say(
                            "card",
                            called,
                            words.entryMode(card.modes().getFirst().entryMode()))
                    : called;
            lines.add(volume(TableLine.row(lines, "").kind(), name, card.count(), card.volume(), card.fees()));
            for (VolumeLine mode : one ? List.<VolumeLine>of() : card.modes()) {
                lines.add(volume(
                        Kind.DETAIL, words.entryMode(mode.entryMode()), mode.count(), mode.volume(), mode.fees()));
            }
            count += card.count();
            volume = Math.addExact(volume, card.volume());
            fees = Math.addExact(fees, card.fees());
        }
        lines.add(volume(Kind.TOTAL, wording.say("volumes.all"), count, volume, fees));
        return lines;
    }

    private TableLine volume(Kind kind, String label, int count, long volume, long fees) {
        return TableLine.of(
                kind,
                label,
                wording.count(count),
                wording.amount(volume),
                wording.amount(fees),
                wording.percentOf(fees, volume));
    }

    boolean hasLongDisputes() {
        return statement.disputes().stream()
                .anyMatch(each -> each.reference().length() > LONGEST_REFERENCE
                        || wording.amount(each.amount()).length() > LONGEST_DISPUTE);
    }

    /** Reference, opened, outcome, amount; with the payment and the fee where there is room. */
    List<TableLine> disputes() {
        List<TableLine> lines = new ArrayList<>();
        if (statement.disputes().isEmpty()) {
            return lines;
        }
        boolean wide = hasLongDisputes();
        lines.add(dispute(
                wide,
                Kind.HEADS,
                List.of(wording.say("disputes.dispute"), wording.say("disputes.payment")),
                List.of(wording.say("disputes.opened"), wording.say("disputes.outcome")),
                List.of(wording.say("disputes.fee"), wording.say("disputes.amount"))));
        long opened = 0;
        for (DisputeLine each : statement.disputes()) {
            lines.add(dispute(
                    wide,
                    TableLine.row(lines, "").kind(),
                    List.of(each.reference(), each.captureReference()),
                    List.of(wording.on("day-brief", each.openedOn()), outcome(each)),
                    List.of(wording.amount(each.fee()), wording.amount(each.amount()))));
            opened += StatementFigure.within(statement, each.openedOn()) ? each.amount() : 0;
        }
        lines.add(dispute(
                wide,
                Kind.TOTAL,
                List.of(wording.say("disputes.sum"), ""),
                List.of("", ""),
                List.of("", wording.amount(opened))));
        return lines;
    }

    private static TableLine dispute(
            boolean wide, Kind kind, List<String> names, List<String> life, List<String> amounts) {
        return wide
                ? TableLine.of(
                        kind, names.get(0), names.get(1), life.get(0), life.get(1), amounts.get(0), amounts.get(1))
                : TableLine.of(kind, names.get(0), life.get(0), life.get(1), amounts.get(1));
    }

    private String outcome(DisputeLine dispute) {
        String word = wording.sayOr("outcome." + dispute.outcome(), dispute.outcome());
        LocalDate decided = dispute.decidedOn();
        return decided == null ? word : wording.say("outcome.on", word, wording.on("day-brief", decided));
    }

    /** Only where a reason is told, or where they are too many to stand in the balance. */
    List<TableLine> adjustments() {
        List<AdjustmentLine> all = statement.adjustments();
        List<TableLine> lines = new ArrayList<>();
        if (all.size() <= StatementRoll.FEW_ADJUSTMENTS
                && all.stream().allMatch(each -> each.reason().isEmpty())) {
            return lines;
        }
        lines.add(TableLine.of(
                Kind.HEADS,
                wording.say("adjustments.reference"),
                wording.say("adjustments.day"),
                wording.say("adjustments.reason"),
                wording.say("adjustments.amount")));
        for (AdjustmentLine each : all) {
            lines.add(TableLine.row(
                    lines,
                    each.reference(),
                    wording.on("day-brief", each.businessDay()),
                    each.reason(),
                    wording.amount(each.amount())));
        }
        lines.add(TableLine.of(
                Kind.TOTAL,
                wording.say("adjustments.sum"),
                "",
                "",
                wording.amount(statement.totals().adjustments())));
        return lines;
    }

    List<SheetLine> yearToDate() {
        List<SheetLine> lines = new ArrayList<>();
        int year = statement.cover().period().getYear();
        lines.add(SheetLine.head(wording.say("year"), wording.say("year.hint", String.valueOf(year))));
        for (StatementFigure figure : StatementFigure.movements(statement.yearToDate())) {
            if (figure.amount() == 0 && !figure.key().equals("captures")) {
                continue;
            }
            SheetLine.Kind kind = lines.size() == 1 ? SheetLine.Kind.FIRST : SheetLine.Kind.ROW;
            String count = figure.count() == null ? "" : wording.count(figure.count());
            lines.add(new SheetLine(kind, wording.say(figure.word()), count, wording.amount(figure.payable())));
        }
        long fees = statement.yearToDate().fees();
        String share = wording.percentOf(fees, statement.yearToDate().captures());
        lines.add(new SheetLine(SheetLine.Kind.SUM, wording.say("year.fees"), share, wording.amount(fees)));
        return lines;
    }
}
