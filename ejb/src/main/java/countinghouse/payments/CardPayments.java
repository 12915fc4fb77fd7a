package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.payments.Payments.CardMeans;
import countinghouse.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Card payments of their own, without a sale of ours: authorised and captured in one step, or authorised first and captured later, in whole
 * or in part; voided while nothing of it was refunded and its day is open. Every call stores what is to be done, asks the acquirer, and
 * books, so it is never called inside a transaction. Twice under the same key is once: the second call answers with the payment as it
 * stands. Without an answer from the acquirer the payment is UNKNOWN, or a capture or void stays under way; a job asks again, and at last a
 * person ({@link Doubts}).
 */
public interface CardPayments {
    /**
     * @throws countinghouse.kernel.Refusal not-found for a store that is not there, or a terminal that is not at one of its tills; payment.amount, payment.currency, payment.token,
     *     payment.chip-data, payment.device-wallet, stored-card.state, stored-card.customer, stored-card.label, stored-card.consent, payment.reference, payment.key-reused; merchant.suspended, merchant-not-live
     */
    PaymentView authorise(Caller caller, AuthorisePayment command);

    /**
     * Takes the authorised amount or a part of it, once; what is left of it is released.
     *
     * @throws countinghouse.kernel.Refusal not-found; payment.amount, payment.currency, payment.state, payment.running, payment.key-reused
     */
    PaymentView capture(Caller caller, CapturePayment command);

    /** Gives all of it back. @throws countinghouse.kernel.Refusal not-found; payment.state, payment.running, payment.key-reused */
    PaymentView cancel(Caller caller, VoidPayment command);

    /**
     * @param key 1 to 255 characters that the client made before its first try
     * @param terminalId the terminal, or empty where there is none
     * @param capture whether it is captured with its authorisation
     * @param reference the merchant's own number for it: 1 to 64 letters, digits, blanks and {@code . _ / # -}, or null
     */
    record AuthorisePayment(
            String key,
            String storeId,
            String terminalId,
            Money amount,
            CardMeans card,
            boolean capture,
            @Nullable String reference) {}

    /** @param amount null for all that is authorised */
    record CapturePayment(
            String key, String paymentId, @Nullable Money amount) {}

    record VoidPayment(String key, String paymentId) {}
}
