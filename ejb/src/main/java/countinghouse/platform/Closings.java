package countinghouse.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the days of all merchants are closed: the work that is due, put off or given up, and what is closed already. */
public interface Closings {
    /** Given up first, then what has failed, then what is late; the first 100. */
    List<Due> due();

    /** Of all that is due, failed or given up. */
    List<Tally> tally();

    /** Closed days of all merchants. */
    int closedSince(Instant from);

    /** The first 20. @param name part of the trading name; empty for none @param id a merchant's; empty for none */
    List<Found> find(String name, String id);

    /**
     * @param merchant null without a trading name
     * @param tries begun, the present one included
     * @param error of the last try, null before one has failed
     * @param closedThrough null before the first closed day
     */
    record Due(
            String tenantId,
            @Nullable String merchant,
            String zone,
            LocalTime cutOff,
            LocalDate day,
            boolean givenUp,
            int tries,
            Instant dueAt,
            @Nullable String error,
            @Nullable LocalDate closedThrough) {}

    /** How much work stands where. */
    record Tally(boolean givenUp, boolean failed, boolean begun, int count) {}

    /** @param closedThrough null before the first closed day */
    record Found(
            String tenantId,
            @Nullable String merchant,
            String currency,
            @Nullable LocalDate closedThrough) {}
}
