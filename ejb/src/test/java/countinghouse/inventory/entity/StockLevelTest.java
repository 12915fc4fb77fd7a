package countinghouse.inventory.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.inventory.Inventory.StockView;
import org.junit.jupiter.api.Test;

class StockLevelTest {
    private final StockLevel level = new StockLevel("stk_1", "sto_1", "prd_1", "USD");

    @Test
    void cost_is_the_moving_average() {
        level.receive(2, 200);
        level.receive(1, 130); // 330 for 3: 110 each
        assertEquals(110, level.take(1));
        level.receive(1, 80); // 300 for 3
        assertEquals(200, level.take(2));
    }

    @Test
    void last_piece_takes_what_rounding_left() {
        level.receive(3, 100);
        assertEquals(33, level.take(1)); // 33.33
        assertEquals(34, level.take(1)); // 67 / 2 = 33.5
        assertEquals(33, level.take(1));
        assertEquals(new StockView("prd_1", 0, 0), level.view());
    }

    @Test
    void reserved_stock_cannot_be_taken_by_another() {
        level.receive(3, 30);
        level.reserve(2);
        assertEquals(1, level.available());
        assertThrows(IllegalStateException.class, () -> level.take(2));
        assertThrows(IllegalStateException.class, () -> level.reserve(2));
        level.release(2);
        assertEquals(20, level.take(2));
    }

    @Test
    void more_than_is_reserved_cannot_be_released() {
        level.receive(3, 30);
        level.reserve(1);
        assertThrows(IllegalStateException.class, () -> level.release(2));
    }
}
