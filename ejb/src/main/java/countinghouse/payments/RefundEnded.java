package countinghouse.payments;

import countinghouse.platform.Event;

/**
 * A refund has SUCCEEDED or FAILED, at once or much later, by whatever found it out.
 *
 * @param saleId empty when its payment pays no sale of ours
 */
public record RefundEnded(String refundId, String paymentId, String saleId, RefundState state) implements Event {
    @Override
    public String subject() {
        return refundId;
    }
}
