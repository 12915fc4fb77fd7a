package countinghouse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void exponent_follows_the_currency() {
        assertEquals(new BigDecimal("12.50"), new Money(1250, "USD").major());
        assertEquals(new BigDecimal("1250"), new Money(1250, "JPY").major());
        assertEquals(new BigDecimal("1.250"), new Money(1250, "KWD").major());
    }

    @Test
    void sums_are_in_one_currency_only() {
        assertThrows(IllegalArgumentException.class, () -> new Money(1, "USD").plus(new Money(1, "CNY")));
    }

    @Test
    void overflow_is_an_error_and_never_a_wrong_sum() {
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE, "USD").plus(new Money(1, "USD")));
    }

    @Test
    void rates_round_half_up_on_exact_decimals() {
        assertEquals(new Money(14, "USD"), Rate.of("0.0045").of(new Money(3000, "USD")));
        assertEquals(new Money(730, "USD"), Rate.of("0.08875").of(new Money(8227, "USD")));
    }

    @Test
    void tax_included_is_what_the_gross_holds_above_the_net() {
        assertEquals(new Money(1300, "CNY"), Rate.of("0.13").includedIn(new Money(11300, "CNY")));
        assertEquals(new Money(0, "CNY"), Rate.ZERO.includedIn(new Money(11300, "CNY")));
    }

    @Test
    void rates_of_more_than_six_places_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> Rate.of("0.1234567"));
        assertThrows(IllegalArgumentException.class, () -> Rate.of("-0.1"));
    }
}
