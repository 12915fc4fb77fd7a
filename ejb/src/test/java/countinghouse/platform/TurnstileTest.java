package countinghouse.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final List<Runnable> queued = new ArrayList<>();
    private final Turnstile turnstile = new Turnstile(this::take);
    private boolean busy;
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void nudges_while_a_job_waits_or_runs_fold_into_one_more_run() {
        Runnable job = () -> {
            if (runs.incrementAndGet() == 1) {
                turnstile.enter(runs::incrementAndGet);
                turnstile.enter(runs::incrementAndGet);
            }
        };
        turnstile.enter(job);
        turnstile.enter(job);
        assertEquals(1, queued.size());
        queued.getFirst().run();
        assertEquals(2, runs.get());
    }

    @Test
    void a_failed_or_refused_run_does_not_shut_the_turnstile() {
        busy = true;
        turnstile.enter(runs::incrementAndGet);
        busy = false;
        turnstile.enter(() -> {
            throw new IllegalStateException("boom");
        });
        queued.getFirst().run();
        turnstile.enter(runs::incrementAndGet);
        queued.getLast().run();
        assertEquals(1, runs.get());
    }

    private void take(Runnable job) {
        if (busy) {
            throw new RejectedExecutionException();
        }
        queued.add(job);
    }
}
