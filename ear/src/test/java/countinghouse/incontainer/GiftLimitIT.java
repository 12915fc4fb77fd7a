package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.giftcards.GiftCardState;
import countinghouse.giftcards.GiftCardView;
import countinghouse.giftcards.GiftCards;
import countinghouse.giftcards.GiftCards.Funding;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.CompleteSale.GiftLoad;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No more than 2,000 dollars come on a gift card, whichever way, and after its last day nothing is paid with it. */
class GiftLimitIT extends SplitTenders {
    @Inject
    GiftCards cards;

    @AfterEach
    void cards_are_sound() throws Exception {
        assertEquals(List.of(), violations("i01-gift-balances-are-sums-of-movements"));
    }

    private GiftCardView issue(long minor) {
        return cards.issue(
                shop.owner(),
                new GiftCards.IssueGiftCard(
                        Ids.next("key"), shop.storeId(), new Money(minor, "USD"), Funding.GOODWILL));
    }

    private CompleteSale loading(boolean hold, List<GiftLoad> loads, Tender... tenders) {
        return new CompleteSale(
                Ids.next("key"),
                shop.storeId(),
                shop.tillId(),
                shop.tillId(),
                Instant.now(),
                List.of(),
                List.of(tenders),
                new Extras(0, hold, loads));
    }

    private long balance(GiftCardView card) {
        return cards.card(shop.owner(), card.id()).balance().minor();
    }

    @Test
    void two_top_ups_in_one_sale_count_together() {
        GiftCardView card = issue(150_000);
        String code = cards.reveal(shop.owner(), card.id()).code();
        List<GiftLoad> much = List.of(new GiftLoad(code, 30_000), new GiftLoad(code, 30_000));
        assertEquals("gift.limit", refused(() -> sales.complete(shop.owner(), loading(false, much, visa(60_000)))));
        List<GiftLoad> enough = List.of(new GiftLoad(code, 30_000), new GiftLoad(code, 20_000));
        SaleView sold = sales.complete(shop.owner(), loading(false, enough, visa(50_000)));
        assertEquals(SaleState.COMPLETED, sold.state());
        assertEquals(200_000, balance(card));
    }

    @Test
    void what_waiting_sales_will_put_on_it_counts() {
        GiftCardView card = issue(150_000);
        String code = cards.reveal(shop.owner(), card.id()).code();
        SaleView first = sales.complete(shop.owner(), loading(true, List.of(new GiftLoad(code, 30_000)), cash(10_000)));
        assertEquals(
                "gift.limit",
                refused(() -> sales.complete(
                        shop.owner(), loading(true, List.of(new GiftLoad(code, 30_000)), cash(10_000)))));
        assertEquals(
                "gift.limit",
                refused(() -> cards.topUp(
                        shop.owner(),
                        new GiftCards.TopUpGiftCard(
                                Ids.next("key"), card.id(), new Money(30_000, "USD"), Funding.GOODWILL))));
        sales.unwind(shop.owner(), first.id());
        SaleView second =
                sales.complete(shop.owner(), loading(true, List.of(new GiftLoad(code, 30_000)), cash(10_000)));
        assertEquals(SaleState.COMPLETED, pay(second.id(), cash(20_000)).state());
        assertEquals(180_000, balance(card));
    }

    @Test
    void after_its_last_day_it_pays_nothing_and_ends_when_the_sale_that_holds_it_has() throws Exception {
        GiftCardView card = issue(900);
        String code = cards.reveal(shop.owner(), card.id()).code();
        SaleView sale = sales.complete(shop.owner(), of(HOLD, new Tender.Gift(new Money(500, "USD"), code)));
        LocalDate yesterday = LocalDate.now().minusDays(2);
        rows.change(
                "UPDATE gift_card SET expires_on = ? WHERE tenant_id = ? AND id = ?",
                yesterday,
                shop.tenant(),
                card.id());
        String work = card.id() + "@" + yesterday;
        rows.change(
                "UPDATE work_item SET subject = ?, tries = 500 WHERE tenant_id = ? AND kind = 'gift-expiry' AND subject = ?",
                work,
                shop.tenant(),
                card.id() + "@" + Objects.requireNonNull(card.expiresOn()));
        assertEquals(
                "gift.state",
                refused(() -> sales.complete(shop.owner(), of(HOLD, new Tender.Gift(new Money(400, "USD"), code)))));
        makeDue("gift-expiry", work);
        Eventually.until(
                "tried in vain",
                () -> rows.count(
                                "SELECT COALESCE(MAX(tries), 0) FROM work_item WHERE tenant_id = ? AND subject = ?"
                                        + " AND last_error IS NOT NULL",
                                shop.tenant(),
                                work)
                        > 500);
        sales.unwind(shop.owner(), sale.id());
        makeDue("gift-expiry", work);
        Eventually.until("expired", () -> cards.card(shop.owner(), card.id()).state() == GiftCardState.EXPIRED);
        assertEquals(-900, posted("BREAKAGE"));
    }
}
