package countinghouse.gateways.routing;

import countinghouse.payments.gateway.ConnectorHealth.Circuit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts failures in a row: after so many it opens, after a while one call goes through to see. */
final class CircuitBreaker {
    private final Limits limits;
    private final Clock clock;
    private int failures;
    private boolean open;
    private Instant since;
    private Instant probeFrom;
    private String lastTrouble = "";

    /**
     * @param openAfter failures in a row
     * @param openFor until the next probe
     */
    record Limits(int openAfter, Duration openFor) {}

    /** As it stands. */
    record Standing(Circuit circuit, int failures, Instant since, String lastTrouble) {}

    CircuitBreaker(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.since = clock.instant();
        this.probeFrom = since;
    }

    /** Whether a new payment would be let through; takes no turn. */
    synchronized boolean wouldLetThrough() {
        return !open || !clock.instant().isBefore(probeFrom);
    }

    /** Whether this payment goes through. While it is open that is one at a time, and then none until the next pause is over. */
    synchronized boolean letThrough() {
        if (!wouldLetThrough()) {
            return false;
        }
        if (open) {
            probeFrom = clock.instant().plus(limits.openFor());
        }
        return true;
    }

    synchronized void worked() {
        failures = 0;
        if (open) {
            open = false;
            since = clock.instant();
        }
    }

    synchronized void failed(String why) {
        failures++;
        lastTrouble = why;
        if (open || failures >= limits.openAfter()) {
            if (!open) {
                open = true;
                since = clock.instant();
            }
            probeFrom = clock.instant().plus(limits.openFor());
        }
    }

    synchronized Standing standing() {
        Circuit circuit = !open ? Circuit.CLOSED : wouldLetThrough() ? Circuit.HALF_OPEN : Circuit.OPEN;
        return new Standing(circuit, failures, since, lastTrouble);
    }
}
