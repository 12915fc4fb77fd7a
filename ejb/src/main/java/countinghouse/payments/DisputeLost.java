package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Event;
import java.time.Instant;
import java.time.LocalDate;

/** A dispute ended for the customer: lost, accepted by the merchant, or not answered in time. Posted when it opened. */
public record DisputeLost(String disputeId, String paymentId, Money amount, Instant at, LocalDate businessOn)
        implements Event {
    @Override
    public String subject() {
        return paymentId;
    }
}
