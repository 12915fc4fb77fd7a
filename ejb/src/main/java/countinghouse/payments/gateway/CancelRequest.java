package countinghouse.payments.gateway;

/**
 * The undoing in full of an authorisation, or of a purchase or capture that is not cleared yet (the same day, as a rule); nothing of
 * it may have been refunded.
 *
 * @param reference the cancellation's own
 * @param original as it was sent
 */
public record CancelRequest(TransactionReference reference, Sent original) {

    /** What was sent, for those who later ask. */
    public Sent sent() {
        return new Sent(Operation.CANCEL, reference, original.acceptor(), original.amount());
    }
}
