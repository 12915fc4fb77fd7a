package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Event;
import java.time.Instant;
import java.time.LocalDate;

/** All of a capture went back and was posted back, as if it had not been. */
public record CaptureReversed(String paymentId, Money amount, Instant at, LocalDate businessOn) implements Event {
    @Override
    public String subject() {
        return paymentId;
    }
}
