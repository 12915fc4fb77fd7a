package countinghouse.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.platform.sql.SealedTable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealerLooksTest {
    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
    private static final SealedTable KIND = SealedTable.JOURNAL;

    private final SealerLooks looks = new SealerLooks();

    private Instant run(Instant now) {
        Instant since = looks.since(KIND, now);
        looks.sealed(KIND, now, since);
        return since;
    }

    @Test
    void the_first_run_looks_at_everything_and_the_next_ones_at_seconds() {
        assertTrue(run(START).isBefore(START.minus(Duration.ofDays(3650))));
        assertEquals(START.minus(SealerLooks.MOSTLY), run(START.plusSeconds(3)));
        assertEquals(START.plusSeconds(3).minus(SealerLooks.MOSTLY), run(START.plusSeconds(6)));
    }

    @Test
    void what_a_long_transaction_has_written_is_found_within_a_minute_of_its_end() {
        Instant now = START;
        run(now);
        Instant furthest = START;
        for (int tick = 0; tick < 40; tick++) {
            now = now.plusSeconds(3);
            Instant since = run(now);
            furthest = since.isBefore(furthest) ? since : furthest;
        }
        assertEquals(START.minus(SealerLooks.LONGEST_TRANSACTION), furthest);
    }

    @Test
    void a_run_that_failed_is_made_up_for() {
        run(START);
        run(START.plusSeconds(3));
        looks.again();
        assertEquals(START.minus(SealerLooks.LONGEST_TRANSACTION), looks.since(KIND, START.plusSeconds(6)));
        run(START.plusSeconds(6));
        assertEquals(START.plusSeconds(6).minus(SealerLooks.MOSTLY), run(START.plusSeconds(9)));
    }
}
