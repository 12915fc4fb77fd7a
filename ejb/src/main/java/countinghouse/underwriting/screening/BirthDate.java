package countinghouse.underwriting.screening;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/**
 * A birth date as far as it is known: a day, a month, a year or several years, both ends included. "Circa" is widened by
 * the reader that met it.
 */
public record BirthDate(LocalDate earliest, LocalDate latest) {
    public BirthDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(latest + " is before " + earliest);
        }
    }

    public static BirthDate day(LocalDate day) {
        return new BirthDate(day, day);
    }

    public static BirthDate years(int first, int last) {
        return new BirthDate(
                Year.of(first).atDay(1), Year.of(last).atDay(1).plusYears(1).minusDays(1));
    }

    public boolean exact() {
        return earliest.equals(latest);
    }

    /** Days between the two spans, 0 when they touch. */
    public long daysApart(BirthDate other) {
        if (latest.isBefore(other.earliest)) {
            return ChronoUnit.DAYS.between(latest, other.earliest);
        }
        return other.latest.isBefore(earliest) ? ChronoUnit.DAYS.between(other.latest, earliest) : 0;
    }
}
