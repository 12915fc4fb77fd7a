package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Event;
import java.time.Instant;
import java.time.LocalDate;

/** A dispute has taken money from what the merchant is owed; posted. */
public record DisputeOpened(String disputeId, String paymentId, Money amount, Instant at, LocalDate businessOn)
        implements Event {
    @Override
    public String subject() {
        return paymentId;
    }
}
