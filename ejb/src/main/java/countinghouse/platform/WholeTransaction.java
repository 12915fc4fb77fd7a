package countinghouse.platform;

import countinghouse.kernel.Refusal;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a whole transaction again when the database says that another one was in its way. */
public final class WholeTransaction {
    private static final int MOST = 5;

    /** Duplicate key (the other one made the row a moment ago), record changed, lock wait timeout, deadlock. */
    private static final Set<Integer> IN_THE_WAY = Set.of(1062, 1020, 1205, 1213);

    private WholeTransaction() {}

    public static void run(Runnable transaction) {
        run(() -> {
            transaction.run();
            return true;
        });
    }

    public static <T> T run(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (Refusal e) {
                throw e;
            } catch (RuntimeException e) {
                if (attempt == MOST || !isInTheWay(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** Whether the database has said so, at whatever depth. */
    public static boolean isInTheWay(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql && IN_THE_WAY.contains(sql.getErrorCode())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
