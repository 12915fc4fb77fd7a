package countinghouse.payments.gateway;

import countinghouse.kernel.Money;

/**
 * The taking of a held amount. It is the only one of its authorisation: what it leaves is released.
 *
 * @param reference the capture's own
 * @param authorisation as it was sent
 * @param amount above zero, at most what is held
 */
public record CaptureRequest(TransactionReference reference, Sent authorisation, Money amount) {

    /** What was sent, for those who later refund, reverse or ask. */
    public Sent sent() {
        return new Sent(Operation.CAPTURE, reference, authorisation.acceptor(), amount);
    }
}
