package countinghouse.sales.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReturnMathsTest {
    @Test
    void pieces_that_come_back_one_by_one_are_the_line_to_the_last_unit() {
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            long quantity = 1 + random.nextInt(30);
            long total = random.nextInt(100_000);
            long before = 0;
            long sum = 0;
            while (before < quantity) {
                long now = 1 + random.nextInt((int) (quantity - before));
                long share = ReturnMaths.share(total, quantity, before, now);
                assertEquals(true, share >= 0);
                sum += share;
                before += now;
            }
            assertEquals(total, sum);
        }
    }

    @Test
    void a_share_is_rounded_half_up() {
        assertEquals(333, ReturnMaths.share(1000, 3, 0, 1));
        assertEquals(334, ReturnMaths.share(1000, 3, 1, 1));
        assertEquals(333, ReturnMaths.share(1000, 3, 2, 1));
        assertEquals(1, ReturnMaths.share(1, 2, 0, 1));
        assertEquals(0, ReturnMaths.share(1, 2, 1, 1));
    }
}
