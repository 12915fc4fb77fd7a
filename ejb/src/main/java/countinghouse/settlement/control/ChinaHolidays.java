package countinghouse.settlement.control;

import com.ibm.icu.util.ChineseCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/**
 * The holidays that China's law names for every year, before a year's own are announced (State Council, Regulation on Public Holidays for
 * National Annual Festivals and Memorial Days, as amended 2024). The announcement adds days around them, and moves weekends. Where the new
 * moon falls near midnight, ICU's New Year may be a day off (2030): enough for a forecast.
 */
final class ChinaHolidays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private static final Moon NEW_YEAR = new Moon(1, 1);

    /** Spring festival, dragon boat, mid-autumn. */
    private static final Set<Moon> LUNAR =
            Set.of(NEW_YEAR, new Moon(1, 2), new Moon(1, 3), new Moon(5, 5), new Moon(8, 15));

    /** A day of the lunar year; leap months have none. */
    private record Moon(int month, int day) {}

    private ChinaHolidays() {}

    static boolean contains(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || day.equals(tombSweeping(day.getYear()))
                || moon(day).filter(LUNAR::contains).isPresent()
                || moon(day.plusDays(1)).filter(NEW_YEAR::equals).isPresent();
    }

    /** ICU's calendar counts days of China, at UTC+8. */
    private static Optional<Moon> moon(LocalDate day) {
        ChineseCalendar calendar =
                new ChineseCalendar(Date.from(day.atTime(12, 0).toInstant(ZoneOffset.ofHours(8))));
        return calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0
                ? Optional.of(
                        new Moon(calendar.get(ChineseCalendar.MONTH) + 1, calendar.get(ChineseCalendar.DAY_OF_MONTH)))
                : Optional.empty();
    }

    /** The solar term Qingming, 1901 to 2099: by the usual rule of almanacs. */
    private static LocalDate tombSweeping(int year) {
        int ofCentury = year % 100;
        return LocalDate.of(year, 4, (int) (ofCentury * 0.2422 + 4.81) - ofCentury / 4);
    }
}
