package countinghouse.platform.sql;

import countinghouse.platform.Attempts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Failures under one name, and until when the next try has to wait. */
record Tally(int failures, Instant lastAt, @Nullable Instant blockedUntil) {
    private static final int MOST_DOUBLINGS = 20;

    Duration waits(Instant now) {
        return blockedUntil == null || !blockedUntil.isAfter(now) ? Duration.ZERO : Duration.between(now, blockedUntil);
    }

    /** One more, counted before its outcome is known: were it to fail, the next would wait. */
    Tally more(Attempts.Policy policy, Instant now) {
        int count = remembered(policy, now) + 1;
        if (count < policy.free()) {
            return new Tally(count, now, null);
        }
        long factor = 1L << Math.min(count - policy.free(), MOST_DOUBLINGS);
        Duration wait = policy.first().multipliedBy(factor);
        return new Tally(count, now, now.plus(wait.compareTo(policy.longest()) > 0 ? policy.longest() : wait));
    }

    int remembered(Attempts.Policy policy, Instant now) {
        return lastAt.plus(policy.memory()).isBefore(now) ? 0 : failures;
    }
}
