package countinghouse.platform.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.NotNow;
import countinghouse.platform.Turnstile;
import countinghouse.platform.WorkHandler;
import countinghouse.platform.sql.Failures;
import countinghouse.platform.sql.WorkTable;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Takes up queued work, a few pieces at a time, each outside a transaction. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkRunner {
    private static final Logger LOG = Logger.getLogger(WorkRunner.class.getName());
    private static final int AT_ONCE = 8;

    @Inject
    private WorkTable table;

    @Inject
    @Any
    private Instance<WorkHandler> found;

    /** By kind; looked up once, for each look makes and asks all of them, and not before all modules have started. */
    private volatile Map<String, WorkHandler> handlers = Map.of();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Turnstile turnstile;

    private final Semaphore places = new Semaphore(AT_ONCE);

    public void wake() {
        turnstile.enter(this::takeUp);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        wake();
    }

    private void takeUp() {
        while (places.tryAcquire()) {
            List<WorkTable.Claimed> claimed = List.of();
            try {
                claimed = table.next(List.of(), this::together);
                if (claimed.isEmpty()) {
                    return;
                }
                List<WorkTable.Claimed> work = claimed;
                executor.execute(() -> perform(work));
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "work: busy, the lease brings it back", e);
                claimed = List.of();
                return;
            } finally {
                if (claimed.isEmpty()) {
                    places.release();
                }
            }
        }
    }

    /** Goes on with what else is due, so that a place is given up only when nothing is. */
    private void perform(List<WorkTable.Claimed> work) {
        try {
            List<WorkTable.Claimed> next = work;
            while (!next.isEmpty()) {
                next = table.next(
                        next.stream()
                                .map(this::attempt)
                                .flatMap(Optional::stream)
                                .toList(),
                        this::together);
            }
        } finally {
            places.release();
        }
    }

    /** Answers its id when it is done. */
    private Optional<String> attempt(WorkTable.Claimed work) {
        WorkHandler handler = handlerOf(work.kind());
        Caller caller = Caller.system(new TenantId(work.tenantId()), work.kind());
        try {
            handler.perform(caller, work.subject());
            return Optional.of(work.id());
        } catch (NotNow e) {
            LOG.log(Level.FINE, "work: {0} {1} is put off: {2}", new Object[] {
                work.kind(), work.subject(), e.getMessage()
            });
            table.putOff(work, e.pause(), Failures.describe(e));
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "work: " + work.kind() + " " + work.subject() + ", try " + work.tries(), e);
            if (work.tries() < handler.maxTries()) {
                table.failed(work, Failures.describe(e));
            } else {
                handler.giveUp(caller, work.subject());
                table.givenUp(work, Failures.describe(e));
            }
            return Optional.empty();
        }
    }

    private int together(String kind) {
        WorkHandler handler = handlers().get(kind);
        return handler == null ? 1 : handler.together();
    }

    private Map<String, WorkHandler> handlers() {
        if (handlers.isEmpty()) {
            handlers = found.stream().collect(Collectors.toMap(WorkHandler::kind, Function.identity()));
        }
        return handlers;
    }

    private WorkHandler handlerOf(String kind) {
        WorkHandler handler = handlers().get(kind);
        if (handler == null) {
            throw new IllegalStateException("nobody does work of the kind " + kind);
        }
        return handler;
    }
}
