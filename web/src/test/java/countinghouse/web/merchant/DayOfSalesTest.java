package countinghouse.web.merchant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Money;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.SaleView.TenderView;
import countinghouse.web.Downloads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayOfSalesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void only_sales_that_stand_count_and_tenders_add_up_to_what_was_taken() {
        DayOfSales day = DayOfSales.of(
                List.of(
                        sale(SaleState.COMPLETED, "2026-11-22T14:10:00Z", 1000, 1089, null),
                        sale(SaleState.COMPLETED, "2026-11-22T16:10:00Z", 3000, 3266, "VISA"),
                        sale(SaleState.VOIDED, "2026-11-22T16:20:00Z", 9000, 9799, "VISA")),
                NEW_YORK);
        assertEquals(2, day.count());
        assertEquals(4000, day.net());
        assertEquals(355, day.tax());
        assertEquals(4355, day.taken());
        assertEquals(2000, day.average());
        assertEquals(
                List.of(new DayOfSales.TenderSum("VISA", 1, 3266, 74), new DayOfSales.TenderSum("CASH", 1, 1089, 25)),
                day.tenders());
        assertEquals(
                List.of(
                        new DayOfSales.HourSum(9, 1000, 33),
                        new DayOfSales.HourSum(10, 0, 0),
                        new DayOfSales.HourSum(11, 3000, 100)),
                day.hours());
    }

    @Test
    void day_without_sales_is_all_zero() {
        DayOfSales day = DayOfSales.of(List.of(), NEW_YORK);
        assertEquals(0, day.average());
        assertEquals(List.of(), day.hours());
    }

    @Test
    void downloads_have_a_plain_name_and_their_true_one() {
        assertEquals(
                "attachment; filename=\"Z__1_.pdf\"; filename*=UTF-8''Z%20%E6%97%A51%22.pdf",
                Downloads.disposition("Z 日1\".pdf"));
    }

    private static SaleView sale(SaleState state, String at, long net, long total, String scheme) {
        TenderView tender = new TenderView(
                scheme == null ? "CASH" : "CARD",
                usd(total),
                usd(0),
                "CAPTURED",
                null,
                scheme,
                scheme == null ? null : "4242",
                null,
                null);
        return new SaleView(
                "sal_1",
                "0001",
                state,
                "sto_1",
                "til_1",
                Instant.parse(at),
                LocalDate.of(2026, 11, 22),
                List.of(),
                List.of(tender),
                List.of(),
                usd(net),
                usd(0),
                usd(total),
                usd(0),
                usd(0),
                List.of(),
                usd(0),
                false);
    }

    private static Money usd(long minor) {
        return new Money(minor, "USD");
    }
}
