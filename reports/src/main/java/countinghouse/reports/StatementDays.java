package countinghouse.reports;

import countinghouse.reports.TableLine.Kind;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.PayoutLine;
import countinghouse.settlement.SettlementDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of a month: bars, and a table with the payout and its bank reference in the day's own row. */
final class StatementDays {
    /** What stands in the two halves' columns of 47 and 44 points. */
    private static final int LONGEST_AMOUNT = 10;

    private static final int LONGEST_REFERENCE = 9;
    private static final int LEFT = 16;

    private final MonthlyStatement statement;
    private final Wording wording;
    private final Map<LocalDate, PayoutLine> payouts;

    StatementDays(MonthlyStatement statement, Wording wording) {
        this.statement = statement;
        this.wording = wording;
        this.payouts = statement.payouts().stream()
                .collect(Collectors.toMap(PayoutLine::businessDay, each -> each, (one, other) -> other));
    }

    boolean isWide() {
        return statement.days().stream().anyMatch(day -> !fits(day));
    }

    private boolean fits(SettlementDay day) {
        return Stream.of(day.figures().captures(), -day.figures().refunds(), day.payout())
                        .allMatch(amount -> wording.amount(amount).length() <= LONGEST_AMOUNT)
                && reference(day).length() <= LONGEST_REFERENCE;
    }

    List<TableLine> left() {
        return isWide() ? List.of() : lines(statement.days().subList(0, half()));
    }

    List<TableLine> right() {
        List<SettlementDay> days = statement.days();
        return isWide() || days.size() <= half() ? List.of() : lines(days.subList(half(), days.size()));
    }

    private int half() {
        return Math.min(LEFT, statement.days().size());
    }

    /** All in one, with the sums in the columns. */
    List<TableLine> wide() {
        if (!isWide()) {
            return List.of();
        }
        List<TableLine> lines = lines(statement.days());
        lines.add(TableLine.of(
                Kind.TOTAL,
                wording.on("month-name", statement.cover().period()),
                wording.count(statement.totals().captureCount()),
                wording.amount(statement.totals().captures()),
                wording.amount(-statement.totals().refunds()),
                wording.amount(statement.totals().payouts()),
                ""));
        return lines;
    }

    private List<TableLine> lines(List<SettlementDay> days) {
        List<TableLine> lines = new ArrayList<>();
        lines.add(TableLine.of(
                Kind.HEADS,
                wording.say("days.day"),
                wording.say("days.count"),
                wording.say("days.captures"),
                wording.say("days.refunds"),
                wording.say("days.paid"),
                wording.say("days.reference")));
        for (SettlementDay day : days) {
            lines.add(TableLine.row(
                    lines,
                    wording.on("day-short", day.businessDay()),
                    wording.count(day.figures().captureCount()),
                    wording.amount(day.figures().captures()),
                    day.figures().refundCount() == 0
                            ? ""
                            : wording.amount(-day.figures().refunds()),
                    day.payout() == 0 ? carried(day) : wording.amount(day.payout()),
                    reference(day)));
        }
        return lines;
    }

    private String carried(SettlementDay day) {
        return day.carriedForward() == 0 ? wording.amount(0) : wording.say("days.carried");
    }

    /** The bank's, or how far the payout has come. */
    private String reference(SettlementDay day) {
        PayoutLine payout = day.payout() == 0 ? null : payouts.get(day.businessDay());
        if (payout == null) {
            return "";
        }
        boolean unsaid = payout.bankReference().isEmpty() || payout.state().equals("RETURNED");
        return unsaid ? wording.sayOr("payout." + payout.state(), payout.state()) : payout.bankReference();
    }

    List<DayBar> bars() {
        return statement.days().stream()
                .map(day -> new DayBar(
                        String.valueOf(day.businessDay().getDayOfMonth()),
                        wording.major(day.figures().captures()),
                        isWeekend(day)))
                .toList();
    }

    private static boolean isWeekend(SettlementDay day) {
        DayOfWeek which = day.businessDay().getDayOfWeek();
        return which == DayOfWeek.SATURDAY || which == DayOfWeek.SUNDAY;
    }

    /** The chart as a sentence. */
    String spoken() {
        return statement.days().stream()
                .map(day -> wording.say(
                        "days.spoken",
                        wording.on("day-month", day.businessDay()),
                        wording.amount(day.figures().captures())))
                .collect(Collectors.joining("; "));
    }
}
