package countinghouse.web.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.sales.CashRounding;
import countinghouse.sales.CompleteSale.Line;
import countinghouse.sales.CompleteSale.Tender;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenderingTest {
    private final Tendering fifty = new Tendering("USD", 4954, 0, CashRounding.NONE);

    @Test
    void cash_that_covers_gives_the_exact_tender_and_the_change() {
        assertEquals(new Tendering.Cash.Covers(List.of(new Tender.Cash(new Money(4954, "USD"))), 46), fifty.cash(5000));
    }

    @Test
    void cash_that_does_not_cover_leaves_the_rest_to_the_card() {
        Tendering next = ((Tendering.Cash.Part) fifty.cash(2000)).next();
        assertEquals(2954, next.due());
        assertEquals(
                List.of(
                        new Tender.Cash(new Money(2000, "USD")),
                        new Tender.Card(new Money(2954, "USD"), "tok_1", EntryMode.KEYED, null)),
                next.card(new Payments.Card("tok_1", EntryMode.KEYED, null), 2954));
    }

    @Test
    void cash_in_parts_is_one_tender_of_the_whole() {
        Tendering next = ((Tendering.Cash.Part) fifty.cash(2000)).next();
        assertEquals(new Tendering.Cash.Covers(List.of(new Tender.Cash(new Money(4954, "USD"))), 46), next.cash(3000));
    }

    @Test
    void cash_is_due_in_steps_where_small_coins_are_gone() {
        Tendering francs = new Tendering("CHF", 1237, 0, new CashRounding(5, java.math.RoundingMode.HALF_UP));
        assertEquals(1237, francs.due());
        assertEquals(1235, francs.dueInCash());
        assertEquals(
                new Tendering.Cash.Covers(List.of(new Tender.Cash(new Money(1235, "CHF"))), 765), francs.cash(2000));
    }

    @Test
    void a_part_of_it_is_paid_by_a_gift_card() {
        assertEquals(List.of(new Tender.Gift(new Money(1000, "USD"), "ABCD")), fifty.gift("ABCD", 1000));
    }

    @Test
    void a_wallet_pays_the_rest_after_the_cash() {
        Tendering next = ((Tendering.Cash.Part) fifty.cash(2000)).next();
        assertEquals(
                List.of(new Tender.Cash(new Money(2000, "USD")), new Tender.Wallet(new Money(2954, "USD"), null)),
                next.wallet(null, 2954));
    }

    @Test
    void cash_above_a_smaller_total_is_given_back() {
        Tendering next = ((Tendering.Cash.Part) fifty.cash(2000)).next();
        assertEquals(0, next.of(1500).cashGiven());
        assertEquals(2000, next.of(2500).cashGiven());
    }

    @Test
    void basket_keeps_order_and_drops_what_comes_to_nothing() {
        Basket basket = new Basket();
        basket.add("prd_1");
        basket.add("prd_2");
        basket.add("prd_1");
        assertEquals(List.of(new Line("prd_1", 2, null), new Line("prd_2", 1, null)), basket.lines());
        assertEquals("prd_1", basket.chosen());
        basket.change("prd_1", -2);
        assertEquals(1, basket.pieces());
        basket.remove("prd_2");
        assertTrue(basket.isEmpty());
        assertNull(basket.chosen());
    }
}
