package countinghouse.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Formats english = new Formats(Locale.ENGLISH, ZoneId.of("America/New_York"), TODAY);
    private final Formats chinese = new Formats(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), TODAY);

    @Test
    void money_has_its_symbol_and_a_true_minus() {
        assertEquals("$537.00", english.money(new Money(53_700, "USD")));
        assertEquals("−$0.21", english.money(new Money(-21, "USD")));
        assertEquals("¥120,000.00", chinese.money(new Money(12_000_000, "CNY")));
        assertEquals("¥1,250", english.money(new Money(1250, "JPY")));
    }

    @Test
    void money_in_tables_has_no_symbol() {
        assertEquals("1,187.27", english.plain(new Money(118_727, "USD")));
        assertEquals("−0.21", chinese.plain(new Money(-21, "CNY")));
    }

    @Test
    void round_money_drops_a_fraction_that_says_nothing() {
        assertEquals("$62,000", english.round(new Money(6_200_000, "USD")));
        assertEquals("$62,000.50", english.round(new Money(6_200_050, "USD")));
    }

    @Test
    void rates_keep_their_places() {
        assertEquals("1.51%", english.rate(Rate.of("0.0151")));
        assertEquals("0.0325%", english.rate(Rate.of("0.000325")));
    }

    @Test
    void percentages_have_a_space_in_english_only() {
        assertEquals("1.65\u00a0%", english.percent(Rate.of("0.0165").value()));
        assertEquals("5\u00a0%", english.percent(Rate.of("0.05").value()));
        assertEquals("0.80\u00a0%", english.percent(Rate.of("0.0080").value()));
        assertEquals("0.0325%", chinese.percent(Rate.of("0.000325").value()));
    }

    @Test
    void a_plus_stands_only_where_money_comes_in() {
        assertEquals("+5.24", english.signed(new Money(524, "USD")));
        assertEquals("−0.21", english.signed(new Money(-21, "USD")));
        assertEquals("0.00", english.signed(new Money(0, "USD")));
    }

    @Test
    void headings_name_the_weekday() {
        assertEquals("Saturday, 21 March 2026", english.fullDate(LocalDate.of(2026, 3, 21)));
        assertEquals("2026年3月21日 星期六", chinese.fullDate(LocalDate.of(2026, 3, 21)));
    }

    @Test
    void near_days_have_a_weekday_and_far_ones_a_year() {
        assertEquals("Wed 25 Nov", english.date(LocalDate.of(2026, 11, 25)));
        assertEquals("1 Nov 2025", english.date(LocalDate.of(2025, 11, 1)));
        assertEquals("11月25日 周三", chinese.date(LocalDate.of(2026, 11, 25)));
        assertEquals("2025年11月1日", chinese.date(LocalDate.of(2025, 11, 1)));
    }

    @Test
    void times_are_in_the_zone_of_the_reader() {
        Instant at = Instant.parse("2026-11-23T21:20:00Z");
        assertEquals("Mon 23 Nov, 16:20", english.dateTime(at));
        assertEquals("11月24日 周二 05:20", chinese.dateTime(at));
    }

    @Test
    void durations_are_words() {
        assertEquals("52 min", english.duration(Duration.ofMinutes(52)));
        assertEquals("3 h 52 min", english.duration(Duration.ofMinutes(232)));
        assertEquals("2 d 4 h", english.duration(Duration.ofHours(52)));
        assertEquals("3 小时 52 分钟", chinese.duration(Duration.ofMinutes(232)));
        assertEquals("0 min", english.duration(Duration.ofMinutes(-5)));
    }

    @Test
    void amounts_are_read_as_people_write_them() {
        assertEquals(6_200_000, AmountConverter.parse("62,000", "USD"));
        assertEquals(6_200_050, AmountConverter.parse("$62000.50", "USD"));
        assertEquals(12_000_000, AmountConverter.parse("￥120，000", "CNY"));
        assertEquals(1250, AmountConverter.parse("1250", "JPY"));
    }

    @Test
    void what_is_no_amount_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> AmountConverter.parse("1.2.3", "USD"));
        assertThrows(IllegalArgumentException.class, () -> AmountConverter.parse("-5", "USD"));
        assertThrows(IllegalArgumentException.class, () -> AmountConverter.parse("62,00", "USD"));
        assertThrows(ArithmeticException.class, () -> AmountConverter.parse("1.005", "USD"));
    }

    @Test
    void days_are_read_as_people_write_them() {
        LocalDate born = LocalDate.of(1988, 4, 17);
        assertEquals(born, DayConverter.parse("1988-04-17"));
        assertEquals(born, DayConverter.parse("1988/4/17"));
        assertEquals(born, DayConverter.parse("19880417"));
        assertEquals(born, DayConverter.parse("1988年4月17日"));
        assertThrows(DateTimeException.class, () -> DayConverter.parse("1988-02-30"));
        assertThrows(DateTimeException.class, () -> DayConverter.parse("17 April"));
    }

    @Test
    void initials_stand_for_names_of_both_languages() {
        assertEquals("ML", Initials.of("Mira Lindqvarn"));
        assertEquals("晓梅", Initials.of("林晓梅"));
        assertEquals("D", Initials.of("Dana"));
    }
}
