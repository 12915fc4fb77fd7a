package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.GivenBackLine;
import countinghouse.settlement.MonthlyStatement.HeldLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of the reserve comes back when, and what a person gave back of it. */
final class StatementReserve {
    private static final int DAYS_OF_A_WEEK = 7;

    private final MonthlyStatement statement;
    private final Wording wording;
    private final StatementWords words;

    StatementReserve(MonthlyStatement statement, Wording wording) {
        this.statement = statement;
        this.wording = wording;
        this.words = new StatementWords(wording);
    }

    /** By weeks from the day after the statement on; adds up to the closing reserve. */
    List<SheetLine> lines() {
        List<SheetLine> lines = new ArrayList<>();
        if (statement.held().isEmpty()) {
            return lines;
        }
        lines.add(SheetLine.head(wording.say("held"), wording.say("held.hint")));
        Map<Long, List<HeldLine>> weeks = new TreeMap<>();
        for (HeldLine line : statement.held()) {
            weeks.computeIfAbsent(week(line), unused -> new ArrayList<>()).add(line);
        }
        weeks.forEach((week, some) -> {
            long amount = some.stream().mapToLong(HeldLine::amount).reduce(0, Math::addExact);
            SheetLine.Kind kind = lines.size() == 1 ? SheetLine.Kind.FIRST : SheetLine.Kind.ROW;
            lines.add(new SheetLine(kind, releasedIn(some), "", wording.amount(amount)));
        });
        lines.addAll(givenBack());
        lines.add(new SheetLine(
                SheetLine.Kind.TOTAL, wording.say("held.sum"), "", wording.amount(statement.closingReserve())));
        return lines;
    }

    /** This month's one by one with their reasons, earlier ones together. */
    private List<SheetLine> givenBack() {
        List<SheetLine> lines = new ArrayList<>();
        long earlier = 0;
        for (GivenBackLine each : statement.givenBack()) {
            if (StatementFigure.within(statement, each.businessDay())) {
                lines.add(new SheetLine(
                        SheetLine.Kind.ROW,
                        wording.say("held.given-back"),
                        wording.on("day-brief", each.businessDay()),
                        wording.amount(-each.amount())));
                lines.add(SheetLine.note(SheetLine.Kind.NOTE, each.reason()));
            } else {
                earlier = Math.addExact(earlier, each.amount());
            }
        }
        if (earlier != 0) {
            lines.addFirst(new SheetLine(
                    SheetLine.Kind.ROW, wording.say("held.given-back-before"), "", wording.amount(-earlier)));
        }
        return lines;
    }

    private long week(HeldLine line) {
        LocalDate released = line.releasedOn();
        return released == null
                ? Long.MAX_VALUE
                : (released.toEpochDay() - statement.cover().through().toEpochDay() - 1) / DAYS_OF_A_WEEK;
    }

    private String releasedIn(List<HeldLine> week) {
        LocalDate first = week.getFirst().releasedOn();
        LocalDate last = week.getLast().releasedOn();
        return first == null || last == null ? wording.say("held.by-hand") : words.period(first, last);
    }
}
