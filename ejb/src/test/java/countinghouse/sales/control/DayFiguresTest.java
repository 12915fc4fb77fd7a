package countinghouse.sales.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Region;
import countinghouse.platform.Json;
import countinghouse.sales.SaleState;
import countinghouse.sales.ZReport;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleLine;
import countinghouse.sales.entity.SaleTender;
import countinghouse.sales.entity.Shift;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.TillView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayFiguresTest {
    private static final TillView TILL = new TillView("til_1", "sto_1", "Till 1");
    private final List<SaleRows> sales = new ArrayList<>();

    @Test
    void figures_of_a_day_add_up() {
        Shift shift = shift("USD");
        cash(shift, "2026-03-28T13:05:00Z", false, item("mug", 2, 1600, "0", "0.08875")); // 3200 + 284
        card(shift, "2026-03-28T15:40:00Z", false, "VISA", item("candle", 1, 2400, "10", "0.08875")); // 2160 + 192
        card(shift, "2026-03-28T15:59:59Z", false, "MASTERCARD", item("scarf", 1, 9600, "0", "0"));
        voided(shift, item("mug", 1, 1600, "0", "0.08875"));

        ZReport report = close(shift, store("USD", "America/New_York", false), 23434);

        assertEquals(3, report.salesCount());
        assertEquals("0001", report.firstSale());
        assertEquals("0003", report.lastSale());
        assertEquals(15200, report.gross());
        assertEquals(240, report.discounts());
        assertEquals(14960, report.net());
        assertEquals(476, report.tax());
        assertEquals(15436, report.taken());
        assertEquals(
                report.taken(),
                report.tenders().stream().mapToLong(ZReport.TenderLine::amount).sum());
        assertEquals(
                List.of("CASH", "MASTERCARD", "VISA"),
                report.tenders().stream().map(ZReport.TenderLine::kind).toList());
        assertEquals(
                List.of(
                        new ZReport.TaxLine(new BigDecimal("0.08875"), 5360, 476),
                        new ZReport.TaxLine(BigDecimal.ZERO, 9600, 0)),
                report.taxes());
        assertEquals(3484, report.cashSales());
        assertEquals(23484, report.cashExpected());
        assertEquals(-50, report.cashDifference());
        assertEquals(1, report.voidsCount());
        assertEquals(1742, report.voidsAmount());
        assertEquals(List.of(new ZReport.TerminalLine("ter_1", 2, 11952)), report.terminals());
    }

    @Test
    void hours_are_the_stores_and_have_no_holes() {
        Shift shift = shift("USD");
        cash(shift, "2026-03-28T13:05:00Z", false, item("mug", 1, 1000, "0", "0"));
        cash(shift, "2026-03-28T15:40:00Z", false, item("mug", 2, 1000, "0", "0"));
        ZReport report = close(shift, store("USD", "America/New_York", false), 0);
        assertEquals(
                List.of(new ZReport.HourLine(9, 1000), new ZReport.HourLine(10, 0), new ZReport.HourLine(11, 2000)),
                report.hours());
    }

    @Test
    void best_products_come_first_summed_over_sales() {
        Shift shift = shift("USD");
        for (int i = 0; i < 7; i++) {
            cash(
                    shift,
                    "2026-03-28T13:05:00Z",
                    false,
                    item("p" + i, 1, 100L * i + 1, "0", "0"),
                    item("p0", 1, 200, "0", "0"));
        }
        ZReport report = close(shift, store("USD", "America/New_York", false), 0);
        assertEquals(5, report.topProducts().size());
        assertEquals(
                new ZReport.ProductLine("p0", 8, 1401), report.topProducts().getFirst());
    }

    @Test
    void gross_and_discount_are_told_without_tax_where_prices_hold_it() {
        Shift shift = shift("CNY");
        cash(shift, "2026-03-28T03:05:00Z", true, item("tea", 1, 11300, "10", "0.13")); // 10170 = 9000 + 1170
        ZReport report = close(shift, store("CNY", "Asia/Shanghai", true), 0);
        assertEquals(10000, report.gross());
        assertEquals(1000, report.discounts());
        assertEquals(9000, report.net());
        assertEquals(1170, report.tax());
        assertEquals(10170, report.taken());
    }

    @Test
    void day_without_sales_is_a_day_of_zeros() {
        ZReport report = close(shift("USD"), store("USD", "America/New_York", false), 20000);
        assertEquals(0, report.taken());
        assertEquals("", report.firstSale());
        assertEquals(0, report.cashDifference());
        assertTrue(report.hours().isEmpty());
    }

    @Test
    void frozen_report_reads_back_the_same() {
        Shift shift = shift("USD");
        card(shift, "2026-03-28T13:05:00Z", false, "VISA", item("mug", 3, 1600, "5", "0.08875"));
        ZReport report = close(shift, store("USD", "America/New_York", false), 20000);
        assertEquals(report, Json.read(Json.write(report), ZReport.class));
    }

    @Test
    void postings_of_the_day_are_its_figures() {
        Shift shift = shift("USD");
        cash(shift, "2026-03-28T13:05:00Z", false, item("mug", 2, 1600, "7", "0.08875"));
        card(shift, "2026-03-28T15:40:00Z", false, "VISA", item("candle", 1, 2400, "10", "0.08875"));
        ZReport report = close(shift, store("USD", "America/New_York", false), 0);
        long revenue = sales.stream()
                .flatMap(rows -> SalePostings.of(rows, new Money(5, "USD")).stream())
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account() == countinghouse.ledger.Account.SALES_REVENUE)
                .mapToLong(posting -> posting.amount().minor())
                .sum();
        assertEquals(-report.net(), revenue);
        sales.forEach(rows -> SalePostings.of(rows, new Money(5, "USD"))
                .forEach(entry -> assertEquals(
                        0,
                        entry.postings().stream()
                                .mapToLong(p -> p.amount().minor())
                                .sum())));
    }

    @Test
    void next_shift_books_only_the_change_of_the_float_and_goes_on_counting() {
        Shift first = shift("USD");
        first.nextSaleNumber();
        first.close(Instant.EPOCH, "Dana", 23434);
        Shift second = new Shift("shf_2", new Shift.Place("sto_1", "til_1", "USD", LocalDate.EPOCH), 20000, first);
        assertEquals(2, second.number());
        assertEquals(-3434, second.floatChangeMinor());
        assertEquals(2, second.nextSaleNumber());
    }

    private ZReport close(Shift shift, StoreView store, long counted) {
        return DayFigures.report(
                new DayFigures.Frame("zrp_1", "Juniper & Rye", store, TILL, shift),
                new DayFigures.Close(Instant.parse("2026-03-29T02:08:00Z"), "Priya", counted),
                sales,
                List.of());
    }

    private static Shift shift(String currency) {
        Shift shift =
                new Shift("shf_1", new Shift.Place("sto_1", "til_1", currency, LocalDate.of(2026, 3, 28)), 20000, null);
        shift.opened(Instant.parse("2026-03-28T10:52:00Z"), "usr_dana", "Dana");
        return shift;
    }

    private static StoreView store(String currency, String zone, boolean taxIncluded) {
        return new StoreView(
                "sto_1",
                "Hudson Terminal",
                "1 Main St",
                zone,
                LocalTime.MIDNIGHT,
                currency,
                taxIncluded,
                List.of(TILL));
    }

    private void cash(Shift shift, String at, boolean taxIncluded, Item... items) {
        SaleRows rows = sale(shift, at, taxIncluded, null, items);
        rows.sale().becomes(SaleState.COMPLETED);
    }

    private void card(Shift shift, String at, boolean taxIncluded, String scheme, Item... items) {
        SaleRows rows = sale(shift, at, taxIncluded, "pay_" + sales.size(), items);
        Money total = new Money(rows.sale().total(), shift.currency());
        rows.tenders().getFirst().follow(captured(rows.sale().id(), total, scheme));
        rows.sale().becomes(SaleState.COMPLETED);
    }

    private static PaymentView captured(String sale, Money total, String scheme) {
        Money none = Money.zero(total.currency());
        return new PaymentView(
                "pay_1",
                sale,
                "sto_1",
                PaymentState.CAPTURED,
                new PaymentView.Sums(total, total, none, none),
                new PaymentView.CardFacts(EntryMode.CHIP, scheme, "DEBIT", "1111", Region.DOMESTIC),
                new PaymentView.Answer("A1", null),
                new PaymentView.Times(Instant.EPOCH, Instant.EPOCH, null, LocalDate.EPOCH),
                null,
                "",
                null);
    }

    private void voided(Shift shift, Item... items) {
        sale(shift, "2026-03-28T16:00:00Z", false, "pay_x", items).sale().becomes(SaleState.VOIDED);
    }

    private SaleRows sale(Shift shift, String at, boolean taxIncluded, String payment, Item... items) {
        PricedBasket basket = Pricing.price(List.of(items), shift.currency(), taxIncluded);
        Sale sale = new Sale(
                "sal_" + sales.size(),
                new Sale.Origin("k" + sales.size(), "0", "ter_1", "Dana", Instant.parse(at)),
                shift,
                new Sale.Sums(basket.list(), basket.discount(), basket.net(), basket.tax()),
                Instant.EPOCH);
        List<SaleLine> lines = new ArrayList<>();
        for (PricedLine line : basket.lines()) {
            Item item = line.item();
            lines.add(new SaleLine(
                    sale,
                    lines.size() + 1,
                    new SaleLine.Content(
                            item.productId(), item.name(), item.quantity(), item.unitPrice(), item.taxRate()),
                    new Sale.Sums(line.list(), line.discount(), line.net(), line.tax())));
        }
        SaleRows rows = new SaleRows(sale, lines, List.of(new SaleTender(sale, 1, basket.total(), payment)));
        sales.add(rows);
        return rows;
    }

    private static Item item(String id, long quantity, long price, String discount, String tax) {
        return new Item("prd_" + id, id, quantity, price, new BigDecimal(discount), new BigDecimal(tax));
    }
}
