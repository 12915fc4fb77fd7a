package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money given back to customers: many refunds of one payment, each in whole or in part. REQUESTED → SUCCEEDED | FAILED | UNKNOWN. All that
 * have not failed together never exceed what was captured and is not disputed. {@link #refund} stores, asks the acquirer, and books, so it
 * is never called inside a transaction; one whose answer is unknown is asked for again by a job, the same one at every try, and at last by
 * a person ({@link Doubts}).
 */
public interface Refunds {
    /**
     * Twice under the same key is once: the second call answers with the refund as it stands.
     *
     * @throws countinghouse.kernel.Refusal not-found; refund.amount (more than is left, with {@code left}), payment.currency, payment.state
     *     when nothing was captured, payment.key-reused
     */
    RefundView refund(Caller caller, RequestRefund command);

    RefundView of(Caller caller, String refundId);

    /** Newest first. */
    List<RefundView> page(Caller caller, RefundFilter filter);

    /** Why the money goes back. */
    enum Reason {
        RETURN,
        DUPLICATE,
        CANCELLED,
        GOODWILL,
        OTHER
    }

    /** @param key 1 to 255 characters that the client made before its first try */
    record RequestRefund(String key, String paymentId, Money amount, Reason reason) {}

    /**
     * @param states none for all
     * @param paymentId empty for all
     */
    record RefundFilter(List<RefundState> states, String paymentId, Payments.Period period, Payments.Place place) {
        public RefundFilter {
            states = states.isEmpty() ? List.of(RefundState.values()) : List.copyOf(states);
        }
    }

    /** @param businessDay the settlement day that it counts to, once it has succeeded */
    record RefundView(
            String id,
            String paymentId,
            RefundState state,
            Money amount,
            Reason reason,
            Instant requestedAt,
            @Nullable Instant resolvedAt,
            @Nullable LocalDate businessDay,
            @Nullable String declineCode)
            implements Serializable {}
}
