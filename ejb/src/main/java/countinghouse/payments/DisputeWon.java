package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Event;
import java.time.Instant;
import java.time.LocalDate;

/** What a dispute had taken is given back to the merchant; posted. */
public record DisputeWon(String disputeId, String paymentId, Money amount, Instant at, LocalDate businessOn)
        implements Event {
    @Override
    public String subject() {
        return paymentId;
    }
}
