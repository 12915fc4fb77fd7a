package countinghouse.backoffice;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What platform people see across tenants. Opening a row binds its tenant for the request, and is audited. */
public interface Backoffice {
    /** Cases, most urgent first. */
    List<QueueRow> queue(Caller underwriter, QueueFilter filter);

    QueueFigures queueFigures(Caller underwriter);

    /** Approved merchants who resemble somebody that a list has added since; until a person has cleared it. */
    List<AlertRow> alerts(Caller underwriter);

    /** Other applications that share a person, business, account, card, phone, address or device with a case, newest first. */
    List<LookAlike> lookAlikes(Caller underwriter, String caseId);

    /** Terminal orders, oldest first. */
    List<OrderRow> orders(Caller logistics);

    List<DeviceStock> deviceStock(Caller logistics);

    /**
     * The caller, bound to the tenant of a case.
     *
     * @throws countinghouse.kernel.Refusal not-found; forbidden without an underwriter's or auditor's role
     */
    Caller openCase(Caller caller, String caseId);

    /** The caller, bound to the tenant of an order; for logistics and support. */
    Caller openOrder(Caller caller, String orderId);

    /**
     * Merchants whose trail an auditor may open.
     *
     * @param text part of the merchant's name or of its application's number, at least 2 characters
     */
    List<Audited> audited(Caller auditor, String text);

    /**
     * The caller, bound to a merchant to read its trail; the reason is recorded there.
     *
     * @throws countinghouse.kernel.Refusal not-found; audit.reason without one of 10 to 200 characters
     */
    Caller openTrail(Caller auditor, String tenantId, String reason);

    record Audited(String tenantId, String merchant, String number) implements Serializable {}

    /**
     * @param view one of {@link #VIEWS}; OPEN for any other
     * @param text part of the merchant's name or the number, or the empty string
     * @param country two letters, or the empty string for all
     * @param level of the risk, or the empty string for all
     * @param sort one of {@link #SORTS}
     */
    record QueueFilter(String view, String text, String country, String level, String sort, int offset, int limit) {
        public static final List<String> VIEWS =
                List.of("OPEN", "MINE", "UNCLAIMED", "SECOND", "WAITING", "VERIFYING", "DECIDED");

        /** What is due first, what came last, the largest volume, the highest risk. */
        public static final List<String> SORTS = List.of("DUE", "NEWEST", "VOLUME", "RISK");

        public static final List<String> LEVELS = List.of("LOW", "MEDIUM", "HIGH");

        public QueueFilter(String view, String text, int offset, int limit) {
            this(view, text, "", "", "DUE", offset, limit);
        }
    }

    record QueueRow(
            String caseId,
            String number,
            String merchant,
            String country,
            String kind,
            String mcc,
            String currency,
            long monthlyVolume,
            @Nullable Integer score,
            @Nullable String level,
            String stage,
            @Nullable String ownerId,
            @Nullable String ownerName,
            Instant submittedAt,
            @Nullable Instant dueAt,
            @Nullable Instant pausedAt,
            boolean escalated,
            boolean appeal,
            int lookAlikes,
            int declinedAlikes)
            implements Serializable {
        /** The same row with another owner. */
        public QueueRow ownedBy(@Nullable String id, @Nullable String name) {
            return new QueueRow(
                    caseId,
                    number,
                    merchant,
                    country,
                    kind,
                    mcc,
                    currency,
                    monthlyVolume,
                    score,
                    level,
                    stage,
                    id,
                    name,
                    submittedAt,
                    dueAt,
                    pausedAt,
                    escalated,
                    appeal,
                    lookAlikes,
                    declinedAlikes);
        }
    }

    /**
     * Another application that shares something with a case.
     *
     * @param stage as in {@link QueueRow}
     * @param declineReasons codes; none unless it was declined
     * @param shared kinds of {@link countinghouse.underwriting.LookAlikes.Kind}
     */
    record LookAlike(
            String caseId,
            String number,
            String merchant,
            String country,
            String stage,
            Instant submittedAt,
            @Nullable Instant decidedAt,
            List<String> declineReasons,
            List<String> shared)
            implements Serializable {}

    record AlertRow(
            String caseId,
            String number,
            String merchant,
            String country,
            int openHits,
            int confirmedHits,
            boolean suspended,
            Instant foundAt)
            implements Serializable {}

    /** @param medianMinutes from submission to decision over the last 90 days, or null before the first */
    record QueueFigures(
            long open,
            long overdue,
            long unclaimed,
            long mine,
            long decidedToday,
            @Nullable Long medianMinutes) implements Serializable {}

    record OrderRow(
            String orderId,
            String number,
            String merchant,
            String modelCode,
            int quantity,
            int allocated,
            String state,
            String cause,
            String city,
            @Nullable String trackingNumber,
            Instant placedAt)
            implements Serializable {}

    record DeviceStock(String modelCode, long inStock, long allocated, long faulty) implements Serializable {}
}
