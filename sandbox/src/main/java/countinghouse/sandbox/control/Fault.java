package countinghouse.sandbox.control;

import org.jspecify.annotations.Nullable;

/**
 * An order for faults.
 *
 * @param operation only this operation of the party ({@code purchase}, {@code reversal} at the acquirer), or null for any
 * @param count how many times, 1 to 100000, or 0: until it is switched off
 * @param millis how long, for the kinds that wait; 0 for the kind's usual time
 */
public record Fault(Party party, FaultKind kind, @Nullable String operation, int count, int millis) {
    private static final int LONGEST_MILLIS = 600_000;

    boolean valid() {
        return party.kinds().contains(kind)
                && count >= 0
                && count <= 100_000
                && millis >= 0
                && millis <= LONGEST_MILLIS;
    }

    Fault left(int remaining) {
        return new Fault(party, kind, operation, remaining, millis);
    }

    public int waitMillis() {
        if (millis > 0) {
            return millis;
        }
        return switch (kind) {
            case DELAY, SLOW -> 2_000;
            case REORDER -> 1_000;
            default -> 30_000;
        };
    }
}
