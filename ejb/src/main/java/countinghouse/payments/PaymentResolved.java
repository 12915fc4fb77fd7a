package countinghouse.payments;

import countinghouse.platform.Event;

/** An UNKNOWN payment has an outcome now. @param saleId empty when it pays no sale of ours */
public record PaymentResolved(String paymentId, String saleId, PaymentState state) implements Event {
    @Override
    public String subject() {
        return saleId.isEmpty() ? paymentId : saleId;
    }
}
