package countinghouse.launcher;

import java.io.IOException;
import java.util.List;

/** What of the acquirer's operations a fault is ordered for. */
final class FaultKinds {
    private static final List<String> OPERATIONS =
            List.of("purchase", "refund", "authorisation", "capture", "purchase");
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private FaultKinds() {}

    /** Each kind meets each operation in turn. */
    static String operation(String kind, int round) {
        return OPERATIONS.get((round + kind.length()) % OPERATIONS.size());
    }

    /** Until somebody has met it. */
    static void await(FaultSandbox sandbox) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!sandbox.isUsedUp()) {
            if (System.nanoTime() > end) {
                throw new Problem("No client has met the fault that was ordered.");
            }
            Thread.sleep(20);
        }
    }
}
