package countinghouse.model;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way for the same seed and step, whatever came before. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed, int step) {
        this.random = new SplittableRandom(seed * 1_000_003L + step);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    long between(long from, long through) {
        return random.nextLong(from, through + 1);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
