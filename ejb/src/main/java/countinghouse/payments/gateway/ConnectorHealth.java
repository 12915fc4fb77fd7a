package countinghouse.payments.gateway;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

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
 */
public record ConnectorHealth(
        String name,
        String kind,
        Circuit circuit,
        boolean connected,
        int failures,
        Instant since,
        String lastTrouble,
        Set<Capability> capabilities)
        implements Serializable {

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
