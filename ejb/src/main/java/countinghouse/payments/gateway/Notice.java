package countinghouse.payments.gateway;

/**
 * A knock at the door, and no more: whoever gets one asks ({@link AcquirerGateway#inquire}) and believes the answer. So one that comes
 * twice, late, out of order or never does no harm.
 *
 * @param eventId the same on every attempt
 * @param merchantId the acquirer's number of the merchant
 * @param reference ours, of the payment or refund that changed
 * @param passback as the {@link Acceptor} of that had it; empty when the other side does not give it back
 */
public record Notice(String eventId, String merchantId, String reference, String passback) {}
