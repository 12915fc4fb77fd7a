package countinghouse.underwriting.screening.lists;

import countinghouse.underwriting.screening.BirthDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Birth dates in the words of the lists. What is not understood stays in the remarks and counts as unknown. */
final class Dates {
    /** Years that "circa" may be off. */
    static final int CIRCA = 2;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2}) ([a-z]{3})[a-z]* (\\d{4})");
    private static final Pattern MONTH = Pattern.compile("([a-z]{3})[a-z]* (\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");

    private Dates() {}

    /** {@code 19 Jun 1951}, {@code Aug 1963}, {@code 1958}, {@code circa 1965}, {@code 1958 to 1960}, {@code 1951-06-19}. */
    static Optional<BirthDate> parse(String published) {
        String text = published.strip().toLowerCase(Locale.ROOT);
        int to = text.indexOf(" to ");
        try {
            if (to > 0) {
                return spanning(parse(text.substring(0, to)), parse(text.substring(to + 4)));
            }
            if (text.startsWith("circa")) {
                return one(text.substring(5).strip()).map(Dates::circa);
            }
            return one(text);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static BirthDate circa(BirthDate date) {
        return BirthDate.years(date.earliest().getYear() - CIRCA, date.latest().getYear() + CIRCA);
    }

    private static Optional<BirthDate> spanning(Optional<BirthDate> first, Optional<BirthDate> last) {
        return first.flatMap(from -> last.filter(until -> !until.latest().isBefore(from.earliest()))
                .map(until -> new BirthDate(from.earliest(), until.latest())));
    }

    private static Optional<BirthDate> one(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return Optional.of(BirthDate.day(
                    LocalDate.of(Integer.parseInt(day.group(3)), month(day.group(2)), Integer.parseInt(day.group(1)))));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth whole = YearMonth.of(Integer.parseInt(month.group(2)), month(month.group(1)));
            return Optional.of(new BirthDate(whole.atDay(1), whole.atEndOfMonth()));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(BirthDate.years(Integer.parseInt(text), Integer.parseInt(text)));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? Optional.of(BirthDate.day(LocalDate.parse(iso.group(1)))) : Optional.empty();
    }

    private static int month(String name) {
        int index = MONTHS.indexOf(name);
        if (index < 0) {
            throw new DateTimeException("no month: " + name);
        }
        return index + 1;
    }
}
