package countinghouse.platform.control;

import countinghouse.platform.Turnstile;
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
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Hands events to their listeners: what waits about one subject and is of one kind in one transaction, some tenants' at once. A tenant's own go one after another: their listeners
 * change the same rows and move the same process. A nudge after commit makes it prompt; the timer makes it certain.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class.getName());
    private static final int AT_ONCE = 4;

    @Inject
    private OutboxDelivery delivery;

    @Inject
    private OutboxTable table;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Turnstile turnstile;

    /** Looks for events now, on another thread. */
    public void wake() {
        turnstile.enter(this::drain);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        wake();
    }

    /** Some hands take events from one pile, until nothing is left that they have not tried. */
    private void drain() {
        Phaser hands = new Phaser(1);
        work(new OutboxPile(AT_ONCE, table::waiting), hands);
        hands.arriveAndAwaitAdvance();
    }

    private void work(OutboxPile pile, Phaser hands) {
        for (List<OutboxTable.Waiting> next = pile.take(); !next.isEmpty(); next = pile.take()) {
            next.stream().skip(1).forEach(event -> help(pile, hands, event));
            handle(pile, next.getFirst());
        }
    }

    private void help(OutboxPile pile, Phaser hands, OutboxTable.Waiting event) {
        hands.register();
        try {
            executor.execute(() -> {
                try {
                    handle(pile, event);
                    work(pile, hands);
                } finally {
                    hands.arriveAndDeregister();
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "outbox: busy, one hand less", e);
            hands.arriveAndDeregister();
            pile.putBack(event);
        }
    }

    private void handle(OutboxPile pile, OutboxTable.Waiting event) {
        try {
            deliver(event);
        } finally {
            pile.putBack(event);
        }
    }

    /** What fails together is tried again one by one, so that one event holds up those behind it, and none before it. */
    private void deliver(OutboxTable.Waiting event) {
        List<OutboxTable.Waiting> behind = table.behind(event);
        if (behind.isEmpty() || !deliverAll(event, behind)) {
            deliverAlone(event);
        }
    }

    private boolean deliverAll(OutboxTable.Waiting event, List<OutboxTable.Waiting> behind) {
        try {
            delivery.deliver(Stream.concat(Stream.of(event), behind.stream()).toList());
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "outbox: event " + event.id() + " and those behind it are told one by one", e);
            return false;
        }
    }

    private void deliverAlone(OutboxTable.Waiting event) {
        try {
            delivery.deliver(List.of(event));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "outbox: event " + event.id() + " will be tried again", e);
            table.failed(event.id(), Failures.describe(e));
        }
    }
}
