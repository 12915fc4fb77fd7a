package countinghouse.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The date a shop counts a moment to: the local wall clock less the cut-off. Exactly at the cut-off belongs to the new day. */
public record BusinessDay(ZoneId zone, LocalTime cutOff) {

    /**
     * Subtracts on the wall clock, not on the instant: on the day of a clock change the difference is an hour, and the wall clock is what
     * the shop goes by.
     */
    public LocalDate of(Instant at) {
        return at.atZone(zone)
                .toLocalDateTime()
                .minusNanos(cutOff.toNanoOfDay())
                .toLocalDate();
    }

    /** When the day is over. A wall-clock time that the clock change skips is the moment after the gap. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atTime(cutOff).atZone(zone).toInstant();
    }
}
