package countinghouse.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final List<Runnable> queued = new ArrayList<>();
    private final Turnstile turnstile = new Turnstile("test");
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void nudges_while_a_job_waits_or_runs_fold_into_one_more_run() {
        Runnable job = () -> {
            if (runs.incrementAndGet() == 1) {
                turnstile.enter(queued::add, runs::incrementAndGet);
                turnstile.enter(queued::add, runs::incrementAndGet);
            }
        };
        turnstile.enter(queued::add, job);
        turnstile.enter(queued::add, job);
        assertEquals(1, queued.size());
        queued.getFirst().run();
        assertEquals(2, runs.get());
    }

    @Test
    void a_failed_or_refused_run_does_not_shut_the_turnstile() {
        turnstile.enter(
                job -> {
                    throw new RejectedExecutionException();
                },
                runs::incrementAndGet);
        turnstile.enter(queued::add, () -> {
            throw new IllegalStateException("boom");
        });
        queued.getFirst().run();
        turnstile.enter(Runnable::run, runs::incrementAndGet);
        assertEquals(1, runs.get());
    }
}
