package countinghouse.payments.gateway;

/** The acquirer's host. Both calls answer within a bounded time and throw nothing for what a network can do. */
public interface AcquirerGateway {

    /**
     * Authorises and captures an amount in one step. Sending the same reference again is answered by the host with its
     * first answer.
     */
    Authorisation purchase(PurchaseRequest request);

    /**
     * Takes a purchase back, whether its outcome is known or not. Idempotent: reversing what is already reversed is
     * {@link Reversal.Reversed}.
     */
    Reversal reverse(ReversalRequest request);
}
