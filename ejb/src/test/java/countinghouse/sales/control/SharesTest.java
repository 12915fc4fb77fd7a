package countinghouse.sales.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void largest_remainders_get_what_is_left() {
        assertArrayEquals(new long[] {34, 33, 33}, Shares.split(100, new long[] {1, 1, 1}));
        assertArrayEquals(new long[] {1, 4}, Shares.split(5, new long[] {29, 71}));
        assertArrayEquals(new long[] {0, 3, 7}, Shares.split(10, new long[] {0, 3, 7}));
    }

    @Test
    void weights_of_nothing_give_all_to_the_first() {
        assertArrayEquals(new long[] {7, 0}, Shares.split(7, new long[] {0, 0}));
    }

    @Test
    void impossible_splits_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> Shares.split(1, new long[0]));
        assertThrows(IllegalArgumentException.class, () -> Shares.split(-1, new long[] {1}));
    }

    @Test
    void parts_always_add_up_and_are_less_than_a_unit_off() {
        Random random = new Random(42);
        for (int run = 0; run < 2_000; run++) {
            long[] weights = random.longs(1 + random.nextInt(9), 0, 10_000).toArray();
            weights[0]++;
            long amount = random.nextLong(1_000_000);
            long[] parts = Shares.split(amount, weights);
            assertEquals(amount, LongStream.of(parts).sum());
            double sum = LongStream.of(weights).sum();
            for (int i = 0; i < parts.length; i++) {
                assertTrue(Math.abs(parts[i] - amount * (weights[i] / sum)) < 1.000001);
            }
        }
    }
}
