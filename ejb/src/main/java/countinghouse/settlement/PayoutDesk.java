package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform pays out, over all merchants, and how it agrees with the bank. Opening a payout binds its merchant and is audited there. */
public interface PayoutDesk {
    /** Which payouts are listed. */
    enum Show {
        ALL,
        APPROVAL,
        WAITING,
        ON_THE_WAY,
        CONFIRMED,
        RETURNED
    }

    /** Newest business day first, the first 200. @param text part of a merchant's name or of a payout's id, or the empty string */
    List<OrderRow> list(Caller operator, Show show, String text);

    /** The caller, bound to the merchant of a payout. @throws countinghouse.kernel.Refusal not-found */
    Caller open(Caller operator, String payoutId);

    /** Files to the bank, newest first, the first 50. */
    List<FileRow> files(Caller operator);

    /** What of the bank's statements agrees with nothing of ours, and what of ours the bank has not told; oldest first. */
    List<BreakRow> breaks(Caller operator);

    /**
     * Says why something differs; it leaves the list.
     *
     * @param reason 1 to 500 characters
     * @throws countinghouse.kernel.Refusal not-found, money.reason, break.settled
     */
    void settle(Caller operator, String breakId, String reason);

    /** Changed accounts that wait for a second person, the oldest first, the first 100. */
    List<ChangeRow> changes(Caller operator);

    /** The caller, bound to the merchant of a changed account; audited there. @throws countinghouse.kernel.Refusal not-found */
    Caller openChange(Caller operator, String accountId);

    /** @param lastFour of the number that is proposed */
    record ChangeRow(
            String accountId, String merchantId, String merchant, String lastFour, String statedBy, Instant statedAt)
            implements Serializable {}

    /**
     * @param state WAITING, RELEASED, IN_FILE, SENT, CONFIRMED or RETURNED
     * @param waitsFor of {@link PayoutWait}, or empty
     * @param reason the bank's code of a return, or empty
     */
    record OrderRow(
            String id,
            String merchantId,
            String merchant,
            LocalDate businessDay,
            LocalDate dueOn,
            long amountMinor,
            String currency,
            String state,
            String waitsFor,
            String fileId,
            String bankReference,
            String reason,
            Instant changedAt)
            implements Serializable {}

    /** @param state READY, SENDING, SENT or DIFFERS @param trouble what went wrong last, a stable word; empty for nothing */
    record FileRow(
            String id,
            String messageId,
            String state,
            String currency,
            int payouts,
            long totalMinor,
            String sha256,
            int tries,
            String trouble,
            String answer,
            Instant madeAt,
            @Nullable Instant sentAt)
            implements Serializable {}

    /**
     * @param outcome MISSING, OVER, UNDER, DUPLICATE or CURRENCY
     * @param amountMinor the bank's, above zero what came in
     * @param differenceMinor the bank's less ours
     * @param subject the payout or report that it was held against; empty for nothing of ours
     */
    record BreakRow(
            String id,
            String outcome,
            String bankReference,
            long amountMinor,
            String currency,
            long differenceMinor,
            String subject,
            String text,
            Instant readAt)
            implements Serializable {}
}
