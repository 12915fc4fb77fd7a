package countinghouse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BusinessDayTest {
    private static final BusinessDay BAR = new BusinessDay(ZoneId.of("America/New_York"), LocalTime.of(4, 0));

    @Test
    void the_cut_off_itself_belongs_to_the_new_day() {
        assertEquals(LocalDate.of(2026, 3, 8), BAR.of(Instant.parse("2026-03-08T08:00:00Z")));
    }

    @Test
    void the_wall_clock_counts_on_the_day_the_clocks_change() {
        assertEquals(LocalDate.of(2026, 10, 31), BAR.of(Instant.parse("2026-11-01T08:30:00Z")));
        assertEquals(LocalDate.of(2026, 3, 7), BAR.of(Instant.parse("2026-03-08T07:59:59Z")));
    }
}
