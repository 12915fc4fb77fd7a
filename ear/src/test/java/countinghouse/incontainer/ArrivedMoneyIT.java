package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Refunds;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import jakarta.inject.Inject;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The acquirer pays a card out while its sale still waits: it pays the sale all the same, and goes back when that falls through. */
class ArrivedMoneyIT extends WalletTenders {
    @Inject
    Refunds refunds;

    private static String card(SaleView sale) {
        return Objects.requireNonNull(sale.tenders().getFirst().paymentId());
    }

    private void refunded(SaleView sale) throws Exception {
        Eventually.until(
                "the customer has it again",
                () -> now(sale).tenders().getFirst().state().equals("RETURNED"));
        var sums = payments.payment(shop.owner(), card(sale)).sums();
        assertEquals(sums.captured(), sums.refunded());
        nothingLeft();
        assertEquals(0, violations("i02-captured-payments-belong-to-a-sale").size());
    }

    @Test
    void unwound_the_card_is_refunded() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, visa(300), cash(280)));
        moneyArrives(card(sale));
        assertEquals(SaleState.VOIDED, sales.unwind(shop.owner(), sale.id()).state());
        refunded(sale);
        assertEquals(
                PaymentState.SETTLED, payments.payment(shop.owner(), card(sale)).state());
        assertEquals(Shops.FLOAT, posted("CASH_DRAWER"));
    }

    @Test
    void what_was_refunded_in_part_is_not_reversed_as_a_whole() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, visa(300)));
        refunds.refund(
                shop.owner(),
                new Refunds.RequestRefund(Ids.next("key"), card(sale), new Money(100, "USD"), Refunds.Reason.GOODWILL));
        sales.unwind(shop.owner(), sale.id());
        refunded(sale);
        assertEquals(
                PaymentState.CAPTURED,
                payments.payment(shop.owner(), card(sale)).state());
    }

    @Test
    void further_tenders_pay_the_rest() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, visa(300)));
        moneyArrives(card(sale));
        assertEquals(SaleState.COMPLETED, pay(sale.id(), cash(680)).state());
        assertEquals(300, posted("CARD_RECEIVABLE"));
    }

    @Test
    void the_wallet_beside_it_pays_the_rest() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(580), shown(400)));
        moneyArrives(card(sale));
        WalletApp.pay(payload(sale));
        until(sale, SaleState.COMPLETED);
        assertEquals(980, posted("CARD_RECEIVABLE"));
        assertEquals(980, posted("CLEARING"));
        assertEquals(0, violations("i02-completed-sales-are-paid").size());
    }

    @Test
    void the_wallet_beside_it_is_left_and_the_card_refunded() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(580), shown(400)));
        moneyArrives(card(sale));
        WalletApp.scan(payload(sale), "\"leaves\":true");
        until(sale, SaleState.VOIDED);
        refunded(sale);
    }
}
