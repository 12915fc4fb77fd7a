package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform pays out, over all merchants, and how it agrees with the bank. Opening a payout binds its merchant and is audited there. */
public interface PayoutDesk {
    int MOST_BREAKS = 200;

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

    /** The acquirer's reports, newest first, the first 50. */
    List<ReportRow> reports(Caller operator);

    /** The bank's reports, newest first, the first 50. */
    List<BankReportRow> bankReports(Caller operator);

    /** What of the bank and the acquirer agrees with nothing of ours, and what of ours they have not told; the oldest first, the first
     * {@value #MOST_BREAKS} of each. */
    List<BreakRow> breaks(Caller operator);

    /** Takes it up; others see by whom. @throws countinghouse.kernel.Refusal not-found, break.settled */
    void assign(Caller operator, String breakId);

    /**
     * Says why something differs; it leaves the list, and what of it stood in suspense is the platform's.
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
     * @param id empty for what nobody has told yet, and that leaves the list when it is
     * @param source BANK, ACQUIRER or FEES
     * @param outcome MISSING, OVER, UNDER, DUPLICATE, CURRENCY, UNKNOWN or FAULTY
     * @param currency empty where it is about no amount
     * @param merchantId whose it is; empty for nobody's
     * @param reference the bank's or the acquirer's
     * @param amountMinor theirs, above zero what came in
     * @param differenceMinor theirs less ours
     * @param suspenseMinor what of it stands in suspense
     * @param subject the payout, payment or report that it was held against; empty for nothing of ours
     * @param assignedTo who has taken it up; empty for nobody
     */
    record BreakRow(
            String id,
            String source,
            String outcome,
            String merchantId,
            String reference,
            long amountMinor,
            String currency,
            long differenceMinor,
            long suspenseMinor,
            String subject,
            String text,
            Instant readAt,
            String assignedTo)
            implements Serializable {}

    /**
     * @param kind REPORT, REPEATED, DIFFERS or UNREADABLE
     * @param day the acquirer's; null where it was not read
     * @param faults what in it does not add up, empty for nothing
     * @param breaks lines that did not match @param open those of them that nobody has explained
     */
    record ReportRow(
            String id,
            String name,
            String kind,
            String reference,
            @Nullable LocalDate day,
            int lines,
            String faults,
            int breaks,
            int open,
            List<TotalRow> totals,
            Instant fetchedAt)
            implements Serializable {
        public ReportRow {
            totals = List.copyOf(totals);
        }
    }

    /**
     * @param kind STATUS, STATEMENT, REPEATED or UNREADABLE
     * @param faults what in it does not add up, a stable word and figures each; empty for nothing
     * @param breaks of it and its movements @param open those of them that nobody has explained
     */
    record BankReportRow(
            String id, String name, String kind, List<String> faults, int breaks, int open, Instant fetchedAt)
            implements Serializable {
        public BankReportRow {
            faults = List.copyOf(faults);
        }
    }

    /** Minor units. @param received null before money came */
    record TotalRow(
            String currency,
            long gross,
            long interchange,
            long scheme,
            long net,
            @Nullable Long received) implements Serializable {}
}
