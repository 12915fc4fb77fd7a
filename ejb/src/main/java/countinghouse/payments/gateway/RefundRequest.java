package countinghouse.payments.gateway;

import countinghouse.kernel.Money;

/**
 * The giving back of a captured amount or a part of it; there may be several, together at most what was captured.
 *
 * @param reference the refund's own
 * @param captured the purchase or the capture, as it was sent
 * @param amount above zero
 */
public record RefundRequest(TransactionReference reference, Sent captured, Money amount) {

    /** What was sent, for those who later reverse or ask. */
    public Sent sent() {
        return new Sent(Operation.REFUND, reference, captured.acceptor(), amount);
    }
}
