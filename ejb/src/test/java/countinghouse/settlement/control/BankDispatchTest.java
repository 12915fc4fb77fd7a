package countinghouse.settlement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankDispatchTest {
    @ParameterizedTest
    @CsvSource({
        // Shanghai's Monday has begun while UTC has Sunday, Saturday, and the Friday before
        "CNY, 2026-11-30, 2026-11-29T16:00:00Z, 2026-11-30",
        "CNY, 2026-12-01, 2026-11-30T16:00:00Z, 2026-12-01",
        // long due, and the bank is closed
        "USD, 2026-11-02, 2026-11-28T12:00:00Z, 2026-11-30",
        "USD, 2026-11-27, 2026-11-27T05:00:00Z, 2026-11-27"
    })
    void bank_is_asked_for_its_next_day_and_never_for_one_before_the_due_day(
            String currency, LocalDate dueOn, Instant now, LocalDate executeOn) {
        assertEquals(executeOn, BankDispatch.executeOn(dueOn, currency, now));
    }
}
