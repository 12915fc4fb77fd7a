package countinghouse.payments.gateway;

import countinghouse.kernel.Money;

/**
 * One payment to be authorised.
 *
 * @param reference chosen by us and stored before sending
 * @param acceptor connector, merchant and terminal
 * @param amount above zero, at most 12 digits of minor units
 * @param instrument what the customer pays with
 * @param captureNow whether it is captured in the same step (a purchase), or held until {@link AcquirerGateway#capture}
 */
public record AuthorisationRequest(
        TransactionReference reference, Acceptor acceptor, Money amount, Instrument instrument, boolean captureNow) {

    /** What was sent, for those who later capture, cancel, refund, reverse or ask. */
    public Sent sent() {
        return new Sent(captureNow ? Operation.PURCHASE : Operation.AUTHORISATION, reference, acceptor, amount);
    }
}
