package countinghouse.payments.control;

import countinghouse.platform.sql.WorkTable;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Finds payments whose server died before their answer was booked, and queues what makes an end of them. Nothing need be queued, and taken
 * back, for each payment that goes well.
 */
@Singleton
public class LostPayments {
    @Inject
    private WorkTable work;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void queue() {
        work.addLost(clock.instant().minus(PaymentOpening.PATIENCE));
    }
}
