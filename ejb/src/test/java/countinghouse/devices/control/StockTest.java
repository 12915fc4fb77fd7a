package countinghouse.devices.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StockTest {
    @Test
    void serial_numbers_are_kept_in_capitals_and_once() {
        assertEquals(Set.of("AB-12345", "1234567890"), Stock.normal(List.of(" ab-12345", "AB-12345", "1234567890")));
        assertEquals(Set.of("CT4111111111111111"), Stock.normal(List.of("ct4111111111111111")));
    }

    @Test
    void a_serial_number_of_digits_only_is_no_card_number() {
        for (String card : new String[] {"4111111111111111", "4111-1111-1111-1111"}) {
            Refusal refused = assertThrows(Refusal.class, () -> Stock.normal(List.of(card)));
            assertEquals("card-number", refused.code());
            assertEquals(Map.of(), refused.parameters());
        }
    }

    @Test
    void what_is_no_serial_number_is_said_again_without_a_card_number() {
        Refusal refused = assertThrows(Refusal.class, () -> Stock.normal(List.of("4111 1111 1111 1111")));
        assertEquals("serial.format", refused.code());
        assertEquals(Map.of("serial", "[card number]"), refused.parameters());
    }
}
