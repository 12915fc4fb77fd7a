package countinghouse.settlement;

import countinghouse.kernel.Money;
import countinghouse.platform.Event;
import java.time.LocalDate;

/**
 * A transaction was charged otherwise than agreed, and an adjustment makes up for it.
 *
 * @param reference of the transaction
 * @param amount above zero what the merchant gets back
 * @param businessDay to which the adjustment counts
 */
public record FeesCorrected(String reference, Money amount, LocalDate businessDay) implements Event {
    @Override
    public String subject() {
        return reference;
    }
}
