package countinghouse.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WholeTransactionTest {
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void deadlock_is_tried_again() {
        String answer = WholeTransaction.run(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException(new SQLException("deadlock", "40001", 1213));
            }
            return "done";
        });
        assertEquals("done", answer);
        assertEquals(3, runs.get());
    }

    @Test
    void it_is_not_tried_for_ever() {
        assertThrows(
                IllegalStateException.class,
                () -> WholeTransaction.run(() -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException(new SQLException("lock wait", "HY000", 1205));
                }));
        assertEquals(5, runs.get());
    }

    @Test
    void refusal_and_other_failures_are_passed_on_at_once() {
        assertThrows(
                Refusal.class,
                () -> WholeTransaction.run(() -> {
                    runs.incrementAndGet();
                    throw Refusal.conflict("sale.no-shift");
                }));
        assertThrows(
                IllegalArgumentException.class,
                () -> WholeTransaction.run(() -> {
                    runs.incrementAndGet();
                    throw new IllegalArgumentException();
                }));
        assertEquals(2, runs.get());
    }
}
