package countinghouse.sales.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Money;
import countinghouse.sales.CashRounding;
import countinghouse.sales.Quote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PricingTest {
    @Test
    void tax_is_added_to_the_net_where_shelf_prices_are_without_it() {
        PricedBasket basket = Pricing.price(
                List.of(item("mug", 2, 1600, "0", "0.08875"), item("candle", 1, 2400, "10", "0.08875")), "USD", false);
        assertEquals(5600, basket.list());
        assertEquals(240, basket.discount());
        assertEquals(5360, basket.net());
        assertEquals(476, basket.tax()); // 475.7
        assertEquals(5836, basket.total());
        assertEquals(
                basket.tax(), basket.lines().stream().mapToLong(PricedLine::tax).sum());
    }

    @Test
    void tax_is_taken_out_of_the_total_where_shelf_prices_hold_it() {
        PricedBasket basket = Pricing.price(List.of(item("tea", 3, 999, "0", "0.13")), "CNY", true);
        assertEquals(2997, basket.total());
        assertEquals(2652, basket.net()); // 2652.2
        assertEquals(345, basket.tax());
    }

    @Test
    void tax_is_rounded_once_per_rate_not_per_line() {
        List<Item> items =
                List.of(item("a", 1, 5, "0", "0.1"), item("b", 1, 5, "0", "0.1"), item("c", 1, 5, "0", "0.1"));
        PricedBasket basket = Pricing.price(items, "USD", false);
        assertEquals(2, basket.tax()); // 1.5; line by line it would be 3
        assertEquals(
                List.of(1L, 1L, 0L),
                basket.lines().stream().map(PricedLine::tax).toList());
    }

    @Test
    void rates_are_told_apart_and_zero_is_one_of_them() {
        Quote quote = Pricing.price(
                        List.of(item("mug", 1, 1000, "0", "0.08875"), item("scarf", 1, 9600, "0", "0.000000")),
                        "USD",
                        false)
                .quote(CashRounding.NONE);
        assertEquals(2, quote.tax().size());
        assertEquals(new BigDecimal("0.08875"), quote.tax().getFirst().rate());
        assertEquals(new Money(89, "USD"), quote.tax().getFirst().tax());
        assertEquals(BigDecimal.ZERO, quote.tax().getLast().rate());
        assertEquals(new Money(9600, "USD"), quote.tax().getLast().net());
    }

    @Test
    void discount_is_rounded_half_up_and_may_be_all() {
        assertEquals(
                13,
                Pricing.price(List.of(item("a", 1, 125, "10", "0")), "USD", false)
                        .discount()); // 12.5
        PricedBasket free = Pricing.price(List.of(item("a", 1, 125, "100", "0.1")), "USD", false);
        assertEquals(0, free.total());
    }

    @Test
    void yen_has_no_cents_and_dinar_three_places() {
        assertEquals(
                1100,
                Pricing.price(List.of(item("a", 1, 1000, "0", "0.1")), "JPY", false)
                        .total());
        assertEquals(
                1050,
                Pricing.price(List.of(item("a", 1, 1000, "0", "0.05")), "KWD", false)
                        .total());
    }

    @Test
    void whatever_the_basket_lines_and_sums_agree() {
        Random random = new Random(7);
        List<String> rates = List.of("0", "0.08875", "0.06", "0.13", "0.2");
        for (int run = 0; run < 3_000; run++) {
            List<Item> items = new ArrayList<>();
            for (int line = 0; line <= random.nextInt(6); line++) {
                items.add(item(
                        "p" + line,
                        1 + random.nextInt(9),
                        random.nextInt(20_000),
                        Integer.toString(random.nextInt(101)),
                        rates.get(random.nextInt(rates.size()))));
            }
            boolean included = random.nextBoolean();
            PricedBasket basket = Pricing.price(items, "USD", included);
            assertEquals(
                    basket.total(),
                    basket.lines().stream().mapToLong(l -> l.net() + l.tax()).sum());
            assertEquals(included ? basket.total() : basket.net(), basket.list() - basket.discount());
        }
    }

    private static Item item(String id, long quantity, long price, String discount, String tax) {
        return new Item("prd_" + id, id, quantity, price, new BigDecimal(discount), new BigDecimal(tax));
    }
}
