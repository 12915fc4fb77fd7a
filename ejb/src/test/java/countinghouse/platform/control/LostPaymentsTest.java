package countinghouse.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.platform.sql.WorkTable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostPaymentsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T13:00:00Z");

    @Test
    void a_database_that_does_not_answer_does_not_take_the_timer_away() {
        List<Instant> asked = new ArrayList<>();
        LostPayments lost = new LostPayments();
        lost.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        lost.work = new WorkTable() {
            @Override
            public void addLost(Instant before) {
                asked.add(before);
                throw new IllegalStateException("no connection");
            }
        };
        lost.queue();
        lost.queue();
        assertEquals(List.of(NOW.minusSeconds(60), NOW.minusSeconds(60)), asked);
    }
}
