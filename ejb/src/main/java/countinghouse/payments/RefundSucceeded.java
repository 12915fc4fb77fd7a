package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Event;
import java.time.Instant;
import java.time.LocalDate;

/** Money went back to a customer and was posted. */
public record RefundSucceeded(String refundId, String paymentId, Money amount, Instant at, LocalDate businessOn)
        implements Event {
    @Override
    public String subject() {
        return paymentId;
    }
}
