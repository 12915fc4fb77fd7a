package countinghouse.platform.control;

import countinghouse.platform.sql.SealedTable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far back the sealer looks for rows without a seal. Most runs look at the last seconds only; once a minute, as far back as a
 * transaction that has just ended may have begun. At first, and after a run that did not get through, as far as it had got before.
 */
final class SealerLooks {
    /** The server's limit for a transaction is two minutes. */
    static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

    static final Duration MOSTLY = Duration.ofSeconds(5);
    static final Duration FAR_EVERY = Duration.ofMinutes(1);
    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    /** Of runs that got through: when the last one began, and the last that looked far. */
    private final Map<SealedTable, Instant> last = new EnumMap<>(SealedTable.class);

    private final Map<SealedTable, Instant> lastFar = new EnumMap<>(SealedTable.class);

    Instant since(SealedTable kind, Instant now) {
        Instant far = lastFar.getOrDefault(kind, EVER);
        Instant recent = last.get(kind);
        if (recent != null && now.isBefore(far.plus(FAR_EVERY))) {
            return recent.minus(MOSTLY);
        }
        return far.equals(EVER) ? EVER : far.minus(LONGEST_TRANSACTION);
    }

    /** A run got through. */
    void sealed(SealedTable kind, Instant began, Instant since) {
        Instant recent = last.put(kind, began);
        if (recent == null || since.isBefore(recent.minus(MOSTLY))) {
            lastFar.put(kind, began);
        }
    }

    /** Rows were left: the next run looks far. */
    void again() {
        last.clear();
    }
}
