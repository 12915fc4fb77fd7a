package countinghouse.sandbox.wallet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the wallet's journal.
 *
 * @param merchant the wallet's number of the merchant
 * @param reference the merchant's own, of a payment or refund
 * @param payment reference of the payment; of a payment its own
 * @param wallet ALIPAY or WECHAT_PAY; empty until a customer has scanned
 * @param state as it was from then on
 * @param passback comes back with notices
 */
record Line(
        Instant at,
        String merchant,
        String reference,
        String payment,
        String id,
        long amount,
        String currency,
        String wallet,
        State state,
        String reason,
        Instant expiresAt,
        @Nullable String passback) {

    enum State {
        /** The customer has yet to pay. */
        WAITING,
        PAID,
        DECLINED,
        /** Not paid in time. */
        EXPIRED,
        /** Given up by the merchant before it was paid, or given back in full. */
        CANCELLED,
        /** The same, because the merchant knew of no answer; also of a payment that never came. */
        REVERSED,
        /** Of a refund. */
        REFUNDED
    }

    boolean isRefund() {
        return !reference.equals(payment);
    }

    Line now(State changed, Instant when) {
        return new Line(
                when, merchant, reference, payment, id, amount, currency, wallet, changed, reason, expiresAt, passback);
    }

    Line paidBy(String whose) {
        return new Line(
                at, merchant, reference, payment, id, amount, currency, whose, state, reason, expiresAt, passback);
    }
}
