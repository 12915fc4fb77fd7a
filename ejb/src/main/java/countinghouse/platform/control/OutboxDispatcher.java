package countinghouse.platform.control;

import countinghouse.platform.sql.Failures;
import countinghouse.platform.sql.OutboxTable;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands events to their listeners, one event a transaction. A nudge after commit makes it prompt; the timer makes it certain. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class.getName());

    @Inject
    private OutboxDelivery delivery;

    @Inject
    private OutboxTable table;

    @Resource
    private ManagedExecutorService executor;

    private final Turnstile turnstile = new Turnstile();

    /** Looks for events now, on another thread. */
    public void wake() {
        turnstile.enter(executor, this::drain);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        wake();
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = deliverOne();
        }
    }

    private boolean deliverOne() {
        String[] taken = new String[1];
        try {
            return delivery.deliverNext(taken);
        } catch (RuntimeException e) {
            String event = taken[0];
            if (event == null) {
                LOG.log(Level.WARNING, "outbox: cannot read", e);
                return false;
            }
            LOG.log(Level.WARNING, "outbox: event " + event + " will be tried again", e);
            table.failed(event, Failures.describe(e));
            return true;
        }
    }
}
