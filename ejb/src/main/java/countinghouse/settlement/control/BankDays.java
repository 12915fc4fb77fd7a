package countinghouse.settlement.control;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which banks move money. */
final class BankDays {
    private BankDays() {}

    /** The day so many bank days after a date; with none the date itself, or the next bank day. */
    static LocalDate after(LocalDate date, int days) {
        LocalDate day = next(date);
        for (int i = 0; i < days; i++) {
            day = next(day.plusDays(1));
        }
        return day;
    }

    private static LocalDate next(LocalDate date) {
        LocalDate day = date;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
