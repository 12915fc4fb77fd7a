package countinghouse.sandbox.acquirer;

import java.time.Instant;

/**
 * A cardholder's objection to a payment.
 *
 * @param id of the host
 * @param reference of the payment
 * @param reason the scheme's code, such as {@code 10.4}
 * @param state OPEN, WON or LOST, seen from the merchant
 */
record Dispute(String id, String reference, long amount, String currency, String reason, String state, Instant at) {

    Dispute decided(boolean won) {
        return new Dispute(id, reference, amount, currency, reason, won ? "WON" : "LOST", at);
    }
}
