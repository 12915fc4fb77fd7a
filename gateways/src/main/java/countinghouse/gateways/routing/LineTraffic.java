package countinghouse.gateways.routing;

import countinghouse.payments.gateway.ConnectorHealth.Traffic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went over a line in the last minutes; of a busy line only the newest, which are enough to tell how it does. */
final class LineTraffic {
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Deque<Call> calls = new ArrayDeque<>();
    private @Nullable Instant lastAnswerAt;
    private @Nullable Instant lastTroubleAt;

    private record Call(Instant at, long millis, boolean answered) {}

    LineTraffic(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void ended(Instant begun, boolean answered) {
        Instant at = clock.instant();
        if (answered) {
            lastAnswerAt = at;
        } else {
            lastTroubleAt = at;
        }
        calls.addLast(new Call(at, Duration.between(begun, at).toMillis(), answered));
        if (calls.size() > MOST) {
            calls.removeFirst();
        }
        forget(at);
    }

    private void forget(Instant now) {
        Instant from = now.minus(WINDOW);
        while (!calls.isEmpty() && calls.getFirst().at().isBefore(from)) {
            calls.removeFirst();
        }
    }

    synchronized Traffic told() {
        forget(clock.instant());
        List<Long> waits =
                calls.stream().filter(Call::answered).map(Call::millis).sorted().toList();
        return new Traffic(
                (int) WINDOW.toMinutes(),
                calls.size(),
                calls.size() - waits.size(),
                share(waits, 50),
                share(waits, 95),
                lastAnswerAt,
                lastTroubleAt);
    }

    /** The shortest wait that so many per cent of the answers did not exceed. */
    private static long share(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
