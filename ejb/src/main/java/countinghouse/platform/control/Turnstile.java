package countinghouse.platform.control;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets one run of a job through at a time; a nudge that comes while it runs makes it run once more, further ones are folded into that. */
final class Turnstile {
    private final AtomicInteger wanted = new AtomicInteger();

    void enter(Executor executor, Runnable job) {
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
            } catch (RuntimeException | Error e) {
                wanted.set(0);
                throw e;
            }
        } while (!wanted.compareAndSet(1, 0));
    }
}
