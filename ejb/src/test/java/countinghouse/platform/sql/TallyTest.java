package countinghouse.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.platform.Attempts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Attempts.Policy POLICY =
            new Attempts.Policy(3, Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofHours(1));

    private static Tally after(int tries) {
        Tally tally = new Tally(0, NOW, null);
        for (int i = 0; i < tries; i++) {
            tally = tally.more(POLICY, NOW);
        }
        return tally;
    }

    @Test
    void the_first_tries_cost_nothing_then_the_wait_doubles_up_to_the_longest() {
        assertEquals(Duration.ZERO, after(2).waits(NOW));
        assertEquals(Duration.ofSeconds(15), after(3).waits(NOW));
        assertEquals(Duration.ofSeconds(30), after(4).waits(NOW));
        assertEquals(Duration.ofSeconds(60), after(5).waits(NOW));
        assertEquals(Duration.ofSeconds(60), after(500).waits(NOW));
    }

    @Test
    void the_wait_ends() {
        assertEquals(Duration.ofSeconds(5), after(3).waits(NOW.plusSeconds(10)));
        assertEquals(Duration.ZERO, after(3).waits(NOW.plusSeconds(15)));
    }

    @Test
    void old_failures_are_forgotten() {
        Instant later = NOW.plus(Duration.ofHours(1)).plusSeconds(1);
        assertEquals(0, after(5).remembered(POLICY, later));
        assertEquals(1, after(5).more(POLICY, later).failures());
    }
}
