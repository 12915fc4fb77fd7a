package countinghouse.settlement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        "CNY, 2026-02-13, 1, 2026-02-14", // a Saturday worked for the spring festival
        "CNY, 2026-02-14, 1, 2026-02-24",
        "CNY, 2026-09-19, 0, 2026-09-20", // a Sunday
        "CNY, 2026-09-30, 1, 2026-10-08",
        "CNY, 2027-02-04, 1, 2027-02-09", // the eve, Friday, and three days
        "CNY, 2028-01-24, 1, 2028-01-31", // not announced yet: what the law names
        "CNY, 2028-04-04, 0, 2028-04-05", // tomb sweeping
        "CNY, 2031-06-24, 0, 2031-06-25", // dragon boat
        "CNY, 2034-09-27, 0, 2034-09-28", // mid-autumn
        "CNY, 2028-06-28, 0, 2028-06-28", // the fifth of a leap month is no dragon boat
        "KWD, 2026-11-19, 1, 2026-11-22", // Friday and Saturday
        "XXX, 2026-12-24, 1, 2026-12-25",
    })
    void payouts_are_due_on_bank_days(String currency, LocalDate from, int days, LocalDate due) {
        assertEquals(due, BankDays.of(currency).after(from, days));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CNY.json | {} | is not called",
                "CNY-2027.json | {\"source\": \"x\", \"closed\": [], \"working\": [\"2026-01-01\"]} | 2026-01-01 is not of 2027",
                "CNY-2027.json | {\"source\": \"x\", \"closed\": [{\"from\": \"2027-01-02\", \"through\": \"2027-01-01\"}], \"working\": []} | is after",
                "CNY-2027.json | {\"source\": \"x\", \"closed\": [{\"from\": \"2027-01-01\", \"through\": \"2027-01-03\"}], \"working\": [\"2027-01-02\"]} | closed and working",
                "CNY-2027.json | {\"source\": \"x\", \"closed\": []} | working",
            })
    void faulty_year_is_refused_with_file_and_fault(String file, String json, String fault) {
        String said = assertThrows(IllegalStateException.class, () -> PublishedYear.read(file, json))
                .getMessage();
        assertTrue(said.contains(file) && said.contains(fault), said);
    }
}
