package countinghouse.workflow.control;

import countinghouse.platform.EngineDoor;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flowable.common.engine.api.async.AsyncTaskExecutor;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.flowable.job.service.impl.asyncexecutor.DefaultAsyncJobExecutor;

/** Timers and asynchronous steps on threads of the container, so that delegates find their beans and transactions there. */
final class ManagedJobExecutor extends DefaultAsyncJobExecutor {
    private final ManagedThreadFactory threads;

    ManagedJobExecutor(
            AsyncJobExecutorConfiguration configuration, ManagedThreadFactory threads, AsyncTaskExecutor pool) {
        super(configuration);
        this.threads = threads;
        setTaskExecutor(pool);
    }

    @Override
    protected void startJobAcquisitionThread() {
        if (isAsyncJobAcquisitionEnabled() && asyncJobAcquisitionThread == null) {
            asyncJobAcquisitionThread = threads.newThread(inside(asyncJobsDueRunnable));
            asyncJobAcquisitionThread.start();
        }
    }

    @Override
    protected void startTimerAcquisitionThread() {
        if (isTimerJobAcquisitionEnabled() && timerJobAcquisitionThread == null) {
            timerJobAcquisitionThread = threads.newThread(inside(timerJobRunnable));
            timerJobAcquisitionThread.start();
        }
    }

    @Override
    protected void startResetExpiredJobsThread() {
        if (isResetExpiredJobEnabled() && resetExpiredJobThread == null) {
            resetExpiredJobThread = threads.newThread(inside(resetExpiredJobsRunnable));
            resetExpiredJobThread.start();
        }
    }

    /** The engine's own threads look for jobs over all tenants. */
    private static Runnable inside(Runnable search) {
        return () -> {
            try (EngineDoor door = EngineDoor.open()) {
                search.run();
            }
        };
    }

    /** The container's pool as the engine wants to see one. */
    record Pool(ManagedExecutorService pool) implements AsyncTaskExecutor {
        @Override
        public void execute(Runnable task) {
            pool.execute(inside(task));
        }

        @Override
        public CompletableFuture<?> submit(Runnable task) {
            return CompletableFuture.runAsync(inside(task), pool);
        }

        @Override
        public <T> CompletableFuture<T> submit(Callable<T> task) {
            return CompletableFuture.supplyAsync(() -> call(task), pool);
        }

        private static <T> T call(Callable<T> task) {
            try (EngineDoor door = EngineDoor.open()) {
                return task.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }

        /** The pool is the container's. */
        @Override
        public void shutdown() {}

        @Override
        public int getRemainingCapacity() {
            return Integer.MAX_VALUE;
        }
    }
}
