package countinghouse.web.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 21);

    private static Waterfall fall(long brought, SettlementFigures figures) {
        long net = brought + figures.activity();
        return Waterfall.of(new SettlementDay(DAY, figures, brought, net, Math.max(0, net), Math.min(0, net), 0));
    }

    private static void assertInside(Waterfall fall) {
        for (Waterfall.Bar bar : fall.bars()) {
            BigDecimal left = new BigDecimal(bar.left());
            assertTrue(left.signum() >= 0, bar.toString());
            assertTrue(left.add(new BigDecimal(bar.width())).compareTo(BigDecimal.valueOf(100)) <= 0, bar.toString());
        }
    }

    @Test
    void steps_add_up_to_what_is_paid_out() {
        Waterfall fall = fall(
                0,
                new SettlementFigures(65_348, 7, 50, 1, 1_180, 102, 222, 1_525, 0, 17_703, 524, 0, 3_265, 1_420, 0, 0));
        assertEquals(43_245, fall.net());
        assertEquals(
                fall.net(),
                fall.bars().stream().mapToLong(Waterfall.Bar::amount).sum());
        assertEquals(
                List.of(
                        "CAPTURES",
                        "REFUNDS",
                        "INTERCHANGE",
                        "SCHEME",
                        "MARKUP",
                        "OTHER",
                        "DISPUTES",
                        "WON",
                        "WITHHELD",
                        "RELEASED"),
                fall.bars().stream().map(Waterfall.Bar::code).toList());
        assertEquals("100.00", fall.bars().getFirst().width());
        assertEquals("0.6", fall.bars().get(1).width());
        assertInside(fall);
    }

    @Test
    void bars_below_zero_stay_in_their_column() {
        Waterfall fall = fall(-8_904, new SettlementFigures(0, 0, 42_015, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertEquals(-50_919, fall.net());
        assertEquals("BROUGHT", fall.bars().getFirst().code());
        assertInside(fall);
    }

    @Test
    void a_day_on_which_nothing_happened_is_drawn_too() {
        Waterfall fall = fall(0, SettlementFigures.NONE);
        assertEquals(0, fall.net());
        assertInside(fall);
    }
}
