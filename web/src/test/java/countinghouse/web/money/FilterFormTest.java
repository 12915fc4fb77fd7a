package countinghouse.web.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.settlement.Transactions.Cursor;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Order;
import countinghouse.settlement.Transactions.Show;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterFormTest {
    @Test
    void an_empty_address_asks_for_everything_newest_first() {
        FilterForm form = new FilterForm();
        assertEquals(Filter.everything(), form.filter("USD"));
        assertFalse(form.isFiltered());
        assertFalse(form.isPeriod());
    }

    @Test
    void amounts_are_of_the_merchants_currency() {
        FilterForm form = new FilterForm();
        form.setLeast("1,000");
        form.setMost("2000");
        assertEquals(1_000_000, form.filter("KWD").least());
        assertEquals(2_000, form.filter("JPY").most());
    }

    @Test
    void what_cannot_be_read_is_left_out_and_told() {
        FilterForm form = new FilterForm();
        form.setFrom("yesterday");
        form.setThrough("2026-03-31");
        form.setLeast("a lot");
        form.setShow("mer_x");
        form.setOrder("i.amountMinor; drop");
        form.setAfter("~x~");
        Filter filter = form.filter("USD");
        assertEquals(Filter.everything().from(), filter.from());
        assertEquals(LocalDate.of(2026, 3, 31), filter.through());
        assertEquals(0, filter.least());
        assertEquals(Show.ALL, filter.show());
        assertEquals(Order.NEWEST, filter.order());
        assertNull(form.cursor());
        assertEquals(List.of("yesterday", "a lot"), form.wrong("USD"));
        assertTrue(form.isFiltered());
    }

    @Test
    void a_place_in_the_list_survives_the_address() {
        Cursor cursor = new Cursor(Instant.parse("2026-03-21T20:26:00.123456Z"), 8_108, "itm_1");
        FilterForm form = new FilterForm();
        form.setAfter(FilterForm.text(cursor));
        assertEquals(cursor, form.cursor());
    }
}
