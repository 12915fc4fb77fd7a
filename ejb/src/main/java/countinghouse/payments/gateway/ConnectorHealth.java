package countinghouse.payments.gateway;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a connector does.
 *
 * @param name as configured
 * @param kind of the connector, such as {@code iso8583} or {@code wallet}
 * @param circuit whether payments are sent to it
 * @param connected whether its line stands
 * @param failures in a row
 * @param since when the circuit last changed
 * @param lastTrouble a stable word for what went wrong last; empty if nothing has
 * @param capabilities what it can do
 * @param traffic of the last minutes, by this server
 */
public record ConnectorHealth(
        String name,
        String kind,
        Circuit circuit,
        boolean connected,
        int failures,
        Instant since,
        String lastTrouble,
        Set<Capability> capabilities,
        Traffic traffic)
        implements Serializable {
    /**
     * What went over its line. What our own side refuses to send counts as nothing.
     *
     * @param minutes how far back the counts go
     * @param requests that ended, with an answer or without
     * @param failures without an answer, or with one that told nothing
     * @param p50Millis half of the answers came within this time, 0 without any; likewise {@code p95Millis}
     * @param lastAnswerAt null before the first since this server started
     * @param lastTroubleAt null before the first since this server started
     */
    public record Traffic(
            int minutes,
            int requests,
            int failures,
            long p50Millis,
            long p95Millis,
            @Nullable Instant lastAnswerAt,
            @Nullable Instant lastTroubleAt)
            implements Serializable {}

    /** State of the circuit. */
    public enum Circuit {
        /** Payments flow. */
        CLOSED,
        /** Too many failures: new payments go elsewhere, until a while has passed. */
        OPEN,
        /** One payment is let through to see. */
        HALF_OPEN
    }
}
