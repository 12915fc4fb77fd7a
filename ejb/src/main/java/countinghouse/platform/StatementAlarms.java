package countinghouse.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Statements that the second lock refused, until the audit trail has taken them. Bounded: of a flood the first are kept, and all counted. */
public final class StatementAlarms {
    private static final int KEPT = 200;
    private static final LinkedBlockingQueue<Alarm> WAITING = new LinkedBlockingQueue<>(KEPT);
    private static final AtomicLong COUNT = new AtomicLong();

    private StatementAlarms() {}

    /**
     * @param tenantId of the transaction, or null when none was bound
     * @param statement the text with its parameters as question marks
     */
    public record Alarm(@Nullable String tenantId, String reason, String statement) {}

    public static void raise(Alarm alarm) {
        COUNT.incrementAndGet();
        WAITING.offer(alarm);
    }

    /** Takes all that wait. */
    public static List<Alarm> take() {
        List<Alarm> taken = new ArrayList<>();
        WAITING.drainTo(taken);
        return taken;
    }

    /** Refused since the server started. */
    public static long count() {
        return COUNT.get();
    }
}
