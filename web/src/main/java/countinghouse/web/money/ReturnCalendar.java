package countinghouse.web.money;

import countinghouse.settlement.Balances.Held;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of the reserve comes back on which day, in whole weeks.
 *
 * @param weekdays in the order of the reader's calendars
 */
public record ReturnCalendar(List<DayOfWeek> weekdays, List<List<Cell>> weeks) implements Serializable {

    /**
     * @param amount that comes back; 0 on a day without
     * @param named whether the month is said
     */
    public record Cell(LocalDate day, long amount, boolean named) implements Serializable {}

    /** @param chinese weeks begin on Monday, else on Sunday */
    static ReturnCalendar of(List<Held> held, boolean chinese) {
        DayOfWeek first = chinese ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY;
        List<DayOfWeek> weekdays = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            weekdays.add(first.plus(i));
        }
        SortedMap<LocalDate, Long> back = new TreeMap<>();
        for (Held one : held) {
            LocalDate day = one.backOn();
            if (day != null) {
                back.merge(day, one.amount(), Math::addExact);
            }
        }
        return new ReturnCalendar(List.copyOf(weekdays), back.isEmpty() ? List.of() : weeks(back, first));
    }

    private static List<List<Cell>> weeks(SortedMap<LocalDate, Long> back, DayOfWeek first) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate start = back.firstKey().with(TemporalAdjusters.previousOrSame(first));
        LocalDate day = start;
        while (!day.isAfter(back.lastKey())) {
            List<Cell> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(new Cell(day, back.getOrDefault(day, 0L), day.equals(start) || day.getDayOfMonth() == 1));
                day = day.plusDays(1);
            }
            weeks.add(List.copyOf(week));
        }
        return List.copyOf(weeks);
    }
}
