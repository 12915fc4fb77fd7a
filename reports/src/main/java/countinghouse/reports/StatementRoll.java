package countinghouse.reports;

import countinghouse.reports.TableLine.Kind;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.AdjustmentLine;
import countinghouse.settlement.MonthlyStatement.HeldLine;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The way from the opening to the closing balance: what is payable, what is in reserve, and both together. */
final class StatementRoll {
    /** As many adjustments as are told one by one here; more have a table of their own. */
    static final int FEW_ADJUSTMENTS = 4;

    /** What stands in a column of 78 points. */
    private static final int LONGEST_FIGURE = 14;

    private final MonthlyStatement statement;
    private final Wording wording;

    StatementRoll(MonthlyStatement statement, Wording wording) {
        this.statement = statement;
        this.wording = wording;
    }

    List<TableLine> lines() {
        List<TableLine> lines = new ArrayList<>();
        lines.add(TableLine.of(
                Kind.HEADS,
                "",
                wording.say("roll.payable"),
                wording.say("roll.reserve"),
                wording.say("roll.together")));
        MonthlyStatement.Cover cover = statement.cover();
        lines.add(balance(
                Kind.STRONG,
                wording.say("roll.opening", wording.on("day-month", cover.from())),
                statement.opening(),
                statement.openingReserve()));
        long payable = statement.opening();
        long reserve = statement.openingReserve();
        for (StatementFigure figure : StatementFigure.movements(statement)) {
            if (figure.key().equals("payouts")) {
                lines.add(balance(Kind.SUM, wording.say("roll.before"), payable, reserve));
            }
            if (figure.key().equals("adjustments")) {
                lines.addAll(adjustments());
            } else {
                lines.add(moved(label(figure), figure.payable(), figure.reserve()));
            }
            payable = Math.addExact(payable, figure.payable());
            reserve = Math.addExact(reserve, figure.reserve());
        }
        if (payable != statement.closing() || reserve != statement.closingReserve()) {
            throw new IllegalStateException(
                    "statement " + cover.number() + " of " + cover.merchantId() + " does not add up");
        }
        String closing = wording.say("roll.closing", wording.on("day-month", cover.through()));
        lines.add(balance(Kind.TOTAL, closing, payable, reserve));
        return lines;
    }

    /** Whether a figure is longer than the usual columns hold. */
    static boolean isWide(List<TableLine> lines) {
        return lines.stream()
                .filter(line -> !line.isHeads())
                .flatMap(line -> line.cells().stream().skip(1))
                .anyMatch(figure -> figure.length() > LONGEST_FIGURE);
    }

    private List<TableLine> adjustments() {
        List<AdjustmentLine> all = statement.adjustments();
        if (all.size() > FEW_ADJUSTMENTS || all.isEmpty() && statement.totals().adjustments() != 0) {
            String label = wording.say("roll.adjustments", wording.count(all.size()));
            return List.of(moved(label, statement.totals().adjustments(), 0));
        }
        return all.stream()
                .map(each -> moved(
                        wording.say("roll.adjustment", each.reference(), wording.on("day-month", each.businessDay())),
                        each.amount(),
                        0))
                .toList();
    }

    private String label(StatementFigure figure) {
        return switch (figure.key()) {
            case "reserveWithheld" -> withheld();
            case "reserveReleased" -> released();
            default ->
                figure.count() == null
                        ? wording.say(figure.word())
                        : wording.say("roll.counted", wording.say(figure.word()), wording.count(figure.count()));
        };
    }

    /** With its rate, where it was the same all month. */
    private String withheld() {
        Set<String> rates = statement.held().stream()
                .filter(line -> StatementFigure.within(statement, line.withheldOn()))
                .map(HeldLine::rate)
                .collect(Collectors.toSet());
        String label = wording.say("figure.reserveWithheld");
        return rates.size() == 1
                ? wording.say(
                        "roll.counted",
                        label,
                        wording.percent(new BigDecimal(rates.iterator().next())))
                : label;
    }

    private String released() {
        Set<Long> days = statement.held().stream()
                .map(line ->
                        line.releasedOn() == null ? 0L : ChronoUnit.DAYS.between(line.withheldOn(), line.releasedOn()))
                .collect(Collectors.toSet());
        String label = wording.say("figure.reserveReleased");
        return days.size() == 1 && !days.contains(0L)
                ? wording.say("roll.after", label, days.iterator().next())
                : label;
    }

    private TableLine moved(String label, long payable, long reserve) {
        boolean between = reserve != 0;
        return TableLine.of(
                Kind.ROW,
                label,
                wording.amount(payable),
                between ? wording.amount(reserve) : "",
                between ? "" : wording.amount(payable));
    }

    private TableLine balance(Kind kind, String label, long payable, long reserve) {
        return TableLine.of(
                kind,
                label,
                wording.amount(payable),
                wording.amount(reserve),
                wording.amount(Math.addExact(payable, reserve)));
    }
}
