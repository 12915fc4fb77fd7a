package countinghouse.platform.control;

import countinghouse.platform.sql.WorkTable;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds payments whose server died before their answer was booked, and queues what makes an end of them. Nothing need be queued, and taken
 * back, for each payment that goes well.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LostPayments {
    private static final Logger LOG = Logger.getLogger(LostPayments.class.getName());

    /** Longer than any acquirer is waited for; so long do payments, refunds and captures wait for the one who has asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    WorkTable work;

    @Inject
    Clock clock;

    /** Never throws: the server takes a timer away for good that has failed twice, and a database that is restarted fails it so. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void queue() {
        try {
            work.addLost(clock.instant().minus(PATIENCE));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "payments: those that are lost are looked for again in a moment", e);
        }
    }
}
