package countinghouse.payments;

import countinghouse.platform.Event;

/** An UNKNOWN payment has an outcome now. */
public record PaymentResolved(String paymentId, String saleId, PaymentState state) implements Event {
    @Override
    public String subject() {
        return saleId;
    }
}
