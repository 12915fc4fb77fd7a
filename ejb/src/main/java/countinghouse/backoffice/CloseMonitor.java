package countinghouse.backoffice;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the closing of business days goes, over all merchants, and the way to one merchant's money desk, which is audited. */
public interface CloseMonitor {
    /** @param since from when on closed days are counted */
    Standing standing(Caller operator, Instant since);

    /** Closes that are late: given up first, then failed, then the oldest day; the first 100. */
    List<LateClose> late(Caller operator);

    /**
     * Merchants by a part of their trading name, or by their whole id; the first 20.
     *
     * @param text at least two characters, else nothing is found
     */
    List<MerchantRow> find(Caller operator, String text);

    /**
     * The caller, bound to a merchant, to look at its money and to do something about it there.
     *
     * @throws countinghouse.kernel.Refusal not-found
     */
    Caller open(Caller operator, String merchantId);

    /**
     * @param closed days since the moment asked for
     * @param due over, and not begun
     * @param closing being closed for the first time at this moment
     * @param failed at least once, and tried again by itself
     * @param givenUp waits for a person
     */
    record Standing(int closed, int due, int closing, int failed, int givenUp) implements Serializable {
        /** All that is late. */
        public int open() {
            return due + closing + failed + givenUp;
        }
    }

    /** Where a late close stands. */
    enum CloseState {
        DUE,
        CLOSING,
        FAILED,
        GIVEN_UP
    }

    /**
     * @param endedAt when the day was over
     * @param nextTry of a failed one; else the past, or when it was given up
     * @param why the last failure, as the log has it; null before one
     * @param closedThrough the last closed day, null before the first
     */
    record LateClose(
            String merchantId,
            String merchant,
            LocalDate day,
            CloseState state,
            int tries,
            Instant endedAt,
            Instant nextTry,
            @Nullable String why,
            @Nullable LocalDate closedThrough)
            implements Serializable {}

    /** @param closedThrough the last closed day, null before the first */
    record MerchantRow(
            String merchantId,
            String merchant,
            String currency,
            @Nullable LocalDate closedThrough) implements Serializable {}
}
