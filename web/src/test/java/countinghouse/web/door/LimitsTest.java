package countinghouse.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final AtomicLong now = new AtomicLong();
    private final Limits limits = new Limits(now::get);

    @Test
    void after_the_burst_one_waits_and_then_may_go_on() {
        for (int i = 0; i < 30; i++) {
            assertEquals(0, limits.take(Limit.SIGN_IN, "a"));
        }
        assertEquals(2, limits.take(Limit.SIGN_IN, "a"));
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertEquals(0, limits.take(Limit.SIGN_IN, "a"));
        assertTrue(limits.take(Limit.SIGN_IN, "a") > 0);
    }

    @Test
    void one_does_not_use_up_what_is_anothers() {
        for (int i = 0; i < 100; i++) {
            limits.take(Limit.SIGN_IN, "a");
        }
        assertEquals(0, limits.take(Limit.SIGN_IN, "b"));
        assertEquals(0, limits.take(Limit.REGISTRATION, "a"));
    }

    @Test
    void ten_applications_a_day_and_then_one_every_few_hours() {
        for (int i = 0; i < 10; i++) {
            assertEquals(0, limits.take(Limit.APPLICATION, "p"));
        }
        assertEquals(8_640, limits.take(Limit.APPLICATION, "p"), 1);
    }

    @Test
    void sixteen_connections_selling_as_fast_as_this_machine_can_are_not_slowed() {
        for (int i = 0; i < 10_000; i++) {
            now.addAndGet(TimeUnit.SECONDS.toNanos(1) / 400);
            assertEquals(0, limits.take(Limit.KEY, "till"));
        }
    }

    @Test
    void it_remembers_no_more_than_so_many() {
        for (int i = 0; i < 50_000; i++) {
            limits.take(Limit.SIGN_IN, "10.0." + i);
        }
        assertEquals(20_000, limits.remembered(Limit.SIGN_IN));
    }
}
