package countinghouse.settlement.control;

import com.ibm.icu.util.Calendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Days on which the banks of a currency move money: neither its country's weekend (Unicode CLDR) nor one of its public holidays (Jollyday); of
 * the euro the days of TARGET; China's as they are announced for the year ({@link PublishedYear}), until then those of its law. A currency without
 * a country of its own, or whose country's holidays are not known, has weekends only.
 */
final class BankDays {
    private static final String EURO = "EUR";
    private static final String EURO_DAYS = "target";
    private static final String RENMINBI = "CNY";
    private static final Map<String, BankDays> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, PublishedYear> PUBLISHED = PublishedYear.all();

    /** Sterling's banks keep the days of England. */
    private static final Map<String, String[]> PARTS = Map.of("GBP", new String[] {"eng"});

    private final String currency;
    private final Calendar.WeekData week;
    private final Predicate<LocalDate> holidays;

    private BankDays(String currency) {
        // the first two letters of a currency are its country's code (ISO 4217)
        String country = currency.substring(0, 2);
        this.currency = currency;
        week = Calendar.getWeekDataForRegion(currency.equals(EURO) ? "DE" : country);
        holidays = currency.equals(RENMINBI)
                ? ChinaHolidays::contains
                : byLaw(currency, currency.equals(EURO) ? EURO_DAYS : country.toLowerCase(Locale.ROOT));
    }

    private static Predicate<LocalDate> byLaw(String currency, String calendar) {
        String[] part = PARTS.getOrDefault(currency, new String[0]);
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(calendar::equalsIgnoreCase)
                .findFirst()
                .map(code -> HolidayManager.getInstance(ManagerParameters.create(code)))
                .<Predicate<LocalDate>>map(known -> day -> known.isHoliday(day, part))
                .orElse(day -> false);
    }

    /** Currencies and years, {@code CNY-2026}. */
    static Set<String> announced() {
        return PUBLISHED.keySet();
    }

    /** @param currency ISO 4217 */
    static BankDays of(String currency) {
        return KNOWN.computeIfAbsent(currency, BankDays::new);
    }

    /** The day so many bank days after a date; with none the date itself, or the next bank day. */
    LocalDate after(LocalDate date, int days) {
        LocalDate day = next(date);
        for (int i = 0; i < days; i++) {
            day = next(day.plusDays(1));
        }
        return day;
    }

    private LocalDate next(LocalDate date) {
        LocalDate day = date;
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isOpen(LocalDate day) {
        PublishedYear year = PUBLISHED.get(currency + "-" + day.getYear());
        if (year == null) {
            return !isWeekend(day) && !holidays.test(day);
        }
        return year.isWorking(day) || !isWeekend(day) && !year.isClosed(day);
    }

    private boolean isWeekend(LocalDate day) {
        int onset = place(week.weekendOnset);
        int length = Math.floorMod(place(week.weekendCease) - onset, DayOfWeek.values().length);
        return Math.floorMod(day.getDayOfWeek().getValue() - onset, DayOfWeek.values().length) <= length;
    }

    /** ICU counts from Sunday = 1, ISO from Monday = 1. */
    private static int place(int icu) {
        return icu == Calendar.SUNDAY ? DayOfWeek.SUNDAY.getValue() : icu - 1;
    }
}
