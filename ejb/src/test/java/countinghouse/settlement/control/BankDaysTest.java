package countinghouse.settlement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankDaysTest {
    @ParameterizedTest
    @CsvSource({
        "USD, 2026-11-27, 0, 2026-11-27",
        "USD, 2026-11-25, 1, 2026-11-27", // Thanksgiving
        "USD, 2026-11-27, 1, 2026-11-30", // a weekend
        "USD, 2026-12-24, 1, 2026-12-28",
        "GBP, 2026-04-02, 1, 2026-04-07", // Good Friday, Easter Monday
        "EUR, 2026-04-30, 1, 2026-05-04", // the first of May
        "JPY, 2026-04-28, 1, 2026-04-30", // Showa day
        "CNY, 2026-11-27, 1, 2026-11-30",
        "KWD, 2026-11-19, 1, 2026-11-22", // Friday and Saturday
        "XXX, 2026-12-24, 1, 2026-12-25",
    })
    void payouts_are_due_on_bank_days(String currency, LocalDate from, int days, LocalDate due) {
        assertEquals(due, BankDays.of(currency).after(from, days));
    }
}
