package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A QR wallet beside other tenders, and without an answer. */
class WalletSplitIT extends WalletTenders {
    @Test
    void cash_and_a_card_pay_first_and_the_wallet_the_rest() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, shown(400), visa(300), cash(280)));
        assertEquals(SaleState.PENDING, sale.state());
        assertEquals(
                List.of("REQUESTED", "CAPTURED", "RECEIVED"),
                sale.tenders().stream().map(SaleView.TenderView::state).toList());
        WalletApp.pay(payload(sale));
        until(sale, SaleState.COMPLETED);
        assertEquals(700, posted("CARD_RECEIVABLE"));
        assertEquals(700, posted("CLEARING"));
        assertEquals(Shops.FLOAT + 280, posted("CASH_DRAWER"));
    }

    @Test
    void a_card_that_is_declined_leaves_the_wallet_unasked() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, shown(400), declined(580)));
        assertEquals(SaleState.VOIDED, sale.state());
        assertEquals("VOIDED", sale.tenders().getFirst().state());
        assertEquals("", atWallet(sale.tenders().getFirst().paymentId()));
        nothingLeft();
    }

    @Test
    void left_by_its_customer_the_card_beside_it_gets_its_money_back() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(580), shown(400)));
        assertEquals(580, posted("CLEARING"));
        WalletApp.scan(payload(sale), "\"leaves\":true");
        until(sale, SaleState.VOIDED);
        reversedAt(sale.tenders().getFirst().paymentId());
        nothingLeft();
    }

    @Test
    void held_it_is_taken_out_again_and_other_means_pay() {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, cash(280)));
        SaleView waits = pay(sale.id(), shown(300));
        assertEquals(SaleState.PENDING, waits.state());
        assertEquals("sale.running", refused(() -> pay(sale.id(), cash(400))));
        SaleView back = sales.cancelTender(shop.owner(), sale.id(), payment(waits));
        assertEquals(SaleState.OPEN, back.state());
        assertEquals(700, back.left().minor());
        assertNull(back.waiting());
        SaleView again = pay(sale.id(), shown(300));
        WalletApp.pay(payload(again));
        until(sale, SaleState.OPEN);
        assertEquals(400, now(sale).left().minor());
        assertEquals(SaleState.COMPLETED, pay(sale.id(), visa(400)).state());
        assertEquals(700, posted("CLEARING"));
    }

    @Test
    void held_and_given_up_all_of_it_goes_back() {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, visa(300)));
        SaleView waits = pay(sale.id(), shown(300));
        SaleView gone = sales.unwind(shop.owner(), sale.id());
        assertEquals(SaleState.VOIDED, gone.state());
        assertEquals("REVERSED", atWallet(payment(waits)));
        reversedAt(sale.tenders().getFirst().paymentId());
        nothingLeft();
    }

    @Test
    void a_lost_answer_is_closed_for_nobody_has_seen_its_code() {
        WalletApp.fault("WALLET", "HALF", "pay");
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, shown(980)));
        assertEquals(SaleState.PENDING, sale.state());
        assertNull(sale.waiting());
        until(sale, SaleState.VOIDED);
        assertEquals("REVERSED", atWallet(sale.tenders().getFirst().paymentId()));
        nothingLeft();
    }
}
