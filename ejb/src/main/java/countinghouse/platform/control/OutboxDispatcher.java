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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands events to their listeners, one event a transaction, some tenants' at once. A tenant's own go one after another: their listeners
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
            more = deliverSome();
        }
    }

    private boolean deliverSome() {
        Map<String, OutboxTable.Waiting> firstOfTenant = new LinkedHashMap<>();
        for (OutboxTable.Waiting event : table.waiting()) {
            firstOfTenant.putIfAbsent(event.tenantId(), event);
        }
        Queue<OutboxTable.Waiting> events = new ConcurrentLinkedQueue<>(firstOfTenant.values());
        AtomicInteger moved = new AtomicInteger();
        Runnable hand = () -> {
            for (OutboxTable.Waiting event = events.poll(); event != null; event = events.poll()) {
                if (deliver(event)) {
                    moved.incrementAndGet();
                }
            }
        };
        List<Future<?>> helping = new ArrayList<>();
        for (int i = 1; i < Math.min(AT_ONCE, firstOfTenant.size()); i++) {
            help(hand, helping);
        }
        hand.run();
        helping.forEach(OutboxDispatcher::await);
        return moved.get() > 0;
    }

    private void help(Runnable hand, List<Future<?>> helping) {
        try {
            helping.add(executor.submit(hand));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "outbox: busy, one hand less", e);
        }
    }

    private static void await(Future<?> hand) {
        try {
            hand.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "outbox: a hand failed", e);
        }
    }

    /** @return whether the event has moved on: delivered, or put off */
    private boolean deliver(OutboxTable.Waiting event) {
        try {
            return delivery.deliver(event);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "outbox: event " + event.id() + " will be tried again", e);
            table.failed(event.id(), Failures.describe(e));
            return true;
        }
    }
}
