package countinghouse.settlement;

import countinghouse.platform.Event;
import java.time.LocalDate;

/** A business day's batch is closed. */
public record SettlementDayClosed(LocalDate businessDay) implements Event {
    @Override
    public String subject() {
        return businessDay.toString();
    }
}
