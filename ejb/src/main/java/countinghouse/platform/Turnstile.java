package countinghouse.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets one run of a job through at a time; a nudge that comes while it runs makes it run once more, further ones are folded into that. A run
 * that fails is told in the log, and the next nudge tries again. Every timer does its work behind one: the server takes a timer away for good
 * that has failed twice running (EJB5119), as while the application or the database is not there yet.
 */
@Dependent
public class Turnstile {
    private static final Logger LOG = Logger.getLogger(Turnstile.class.getName());

    private final AtomicInteger wanted = new AtomicInteger();
    private final Executor executor;
    private String what = "";

    @Resource
    private ManagedExecutorService pool;

    @Inject
    private InjectionPoint place;

    protected Turnstile() {
        executor = job -> pool.execute(job);
    }

    Turnstile(Executor executor) {
        this.executor = executor;
    }

    @PostConstruct
    void named() {
        what = place.getMember().getDeclaringClass().getSimpleName();
    }

    /** On a thread of the server's pool. */
    public void enter(Runnable job) {
        if (wanted.getAndSet(2) == 0) {
            try {
                executor.execute(() -> run(job));
            } catch (RejectedExecutionException e) {
                wanted.set(0); // shutting down, or too busy: the timer comes again
            }
        }
    }

    private void run(Runnable job) {
        do {
            wanted.set(1);
            try {
                job.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, what + ": has failed, and is tried again", e);
            } catch (Error e) {
                wanted.set(0);
                throw e;
            }
        } while (!wanted.compareAndSet(1, 0));
    }
}
