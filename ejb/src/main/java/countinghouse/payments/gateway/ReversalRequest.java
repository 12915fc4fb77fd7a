package countinghouse.payments.gateway;

import countinghouse.kernel.Money;

/**
 * The taking back of one purchase in full.
 *
 * @param original the reference under which the purchase was sent
 * @param stan the reversal's own trace number, 1 to 999999
 * @param acceptor as in the purchase
 * @param amount as in the purchase
 * @param reason why
 */
public record ReversalRequest(TransactionReference original, int stan, Acceptor acceptor, Money amount, Reason reason) {

    public enum Reason {
        /** No answer came to the purchase. */
        TIMEOUT,
        /** The customer or the till gave up. */
        CANCELLED,
        /** Our own side could not finish what the host had approved. */
        FAILURE
    }

    public ReversalRequest {
        if (stan < 1 || stan > 999_999) {
            throw new IllegalArgumentException("stan out of 1..999999: " + stan);
        }
    }
}
