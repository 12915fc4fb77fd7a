package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.giftcards.GiftCardState;
import countinghouse.giftcards.GiftCardView;
import countinghouse.giftcards.GiftCards;
import countinghouse.giftcards.GiftCards.Funding;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.CompleteSale.GiftLoad;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.sales.ZReport;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Gift cards: sold, topped up, paid with, frozen, expired; what they hold is what the ledger owes. */
class GiftCardIT extends SplitTenders {
    @Inject
    GiftCards cards;

    @Resource
    ManagedExecutorService threads;

    private GiftCardView issue(long minor) {
        return cards.issue(
                shop.owner(),
                new GiftCards.IssueGiftCard(Ids.next("key"), shop.storeId(), usd(minor), Funding.GOODWILL));
    }

    private String codeOf(GiftCardView card) {
        return cards.reveal(shop.owner(), card.id()).code();
    }

    private static Money usd(long minor) {
        return new Money(minor, "USD");
    }

    private static Tender gift(long minor, String code) {
        return new Tender.Gift(usd(minor), code);
    }

    private long balance(String cardId) {
        return cards.card(shop.owner(), cardId).balance().minor();
    }

    /** The ledger owes what is on the cards, and a card what its movements say. */
    private void sound() {
        assertEquals(
                rows.count("SELECT COALESCE(SUM(balance_minor), 0) FROM gift_card WHERE tenant_id = ?", shop.tenant()),
                -posted("GIFT_LIABILITY"));
        assertEquals(
                0,
                rows.count(
                        "SELECT COUNT(*) FROM gift_card g WHERE g.tenant_id = ? AND g.balance_minor <> (SELECT"
                                + " COALESCE(SUM(m.amount_minor), 0) FROM gift_movement m WHERE m.tenant_id = g.tenant_id"
                                + " AND m.gift_card_id = g.id)",
                        shop.tenant()));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(Refusal.class, call).code();
    }

    @Test
    void sold_at_the_till_it_pays_a_later_sale_in_parts() {
        CompleteSale selling = new CompleteSale(
                Ids.next("key"),
                shop.storeId(),
                shop.tillId(),
                shop.tillId(),
                java.time.Instant.now(),
                List.of(),
                List.of(visa(2000)),
                new Extras(0, false, List.of(new GiftLoad(null, 2000))));
        SaleView sold = sales.complete(shop.owner(), selling);
        assertEquals(SaleState.COMPLETED, sold.state());
        assertEquals(0, sold.total().minor());
        String card = sold.gifts().getFirst().cardId();
        assertEquals(-2000, posted("GIFT_LIABILITY"));
        assertEquals(0, posted("SALES_REVENUE"));
        String code = cards.reveal(shop.owner(), card).code();
        assertEquals("gift.revealed", refusal(() -> cards.reveal(shop.owner(), card)));

        SaleView paid = sales.complete(shop.owner(), of(Extras.NONE, gift(900, code), cash(80)));
        assertEquals(SaleState.COMPLETED, paid.state());
        assertEquals("GIFT_CARD", paid.tenders().getFirst().kind());
        assertEquals(1100, balance(card));
        assertEquals(-1100, posted("GIFT_LIABILITY"));
        assertEquals(2, cards.history(shop.owner(), card).size());
        ZReport day = sales.zReport(
                shop.owner(), sales.closeShift(shop.owner(), new Sales.CloseShift(shop.tillId(), Shops.FLOAT + 80)));
        assertEquals(2000, day.giftCards());
        assertEquals(2980, day.taken());
        assertEquals(0, day.cashDifference());
        sound();
    }

    @Test
    void nothing_that_opens_a_card_is_in_the_database() {
        GiftCardView card = issue(2500);
        String code = codeOf(card).replace("-", "");
        assertFalse(rows.all(
                        "SELECT CONCAT_WS('|', code_index, last_four, issued_by) FROM gift_card WHERE tenant_id = ?",
                        shop.tenant())
                .getFirst()
                .contains(code));
        assertEquals(
                2500, cards.ofCode(shop.owner(), code.toLowerCase()).available().minor());
        String other = cards.replace(shop.owner(), card.id()).code();
        assertNotEquals(code, other.replace("-", ""));
        assertEquals("gift.code", refusal(() -> cards.ofCode(shop.owner(), code)));
        assertEquals(2500, cards.ofCode(shop.owner(), other).available().minor());
    }

    @Test
    void a_declined_card_gives_the_balance_back_and_a_sold_card_is_none() {
        GiftCardView card = issue(500);
        String code = codeOf(card);
        CompleteSale both =
                of(new Extras(0, false, List.of(new GiftLoad(null, 1000))), gift(500, code), declined(1480));
        SaleView gone = sales.complete(shop.owner(), both);
        assertEquals(SaleState.VOIDED, gone.state());
        assertEquals(500, balance(card.id()));
        assertEquals(500, cards.card(shop.owner(), card.id()).available().minor());
        assertEquals(
                GiftCardState.CANCELLED,
                cards.card(shop.owner(), gone.gifts().getFirst().cardId()).state());
        sound();
    }

    @Test
    void a_sale_that_waits_holds_the_amount_and_unwound_frees_it() {
        GiftCardView card = issue(500);
        String code = codeOf(card);
        SaleView sale = sales.complete(shop.owner(), of(HOLD, gift(500, code)));
        assertEquals(480, sale.left().minor());
        assertEquals(0, cards.card(shop.owner(), card.id()).available().minor());
        assertEquals(500, balance(card.id()));
        sound();
        assertEquals("gift.short", refusal(() -> sales.complete(shop.owner(), of(HOLD, gift(1, code)))));
        sales.unwind(shop.owner(), sale.id());
        assertEquals(500, cards.card(shop.owner(), card.id()).available().minor());
        SaleView again = sales.complete(shop.owner(), of(HOLD, gift(500, code)));
        assertEquals(SaleState.COMPLETED, pay(again.id(), visa(480)).state());
        assertEquals(0, balance(card.id()));
        sound();
    }

    @Test
    void eight_at_once_never_take_more_than_there_is() throws Exception {
        GiftCardView card = issue(980 * 3 + 100);
        String code = codeOf(card);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<?>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean outside = i % 2 == 0;
            var redeem = new GiftCards.RedeemGiftCard(Ids.next("key"), code, usd(980), "order " + i);
            CompleteSale sale = of(Extras.NONE, gift(980, code));
            attempts.add(threads.submit(() -> {
                together.await();
                return outside ? cards.redeem(shop.owner(), redeem) : sales.complete(shop.owner(), sale);
            }));
        }
        together.countDown();
        int done = 0;
        for (Future<?> attempt : attempts) {
            try {
                attempt.get();
                done++;
            } catch (ExecutionException e) {
                assertTrue(String.valueOf(e.getCause()).contains("gift.short"), String.valueOf(e.getCause()));
            }
        }
        assertEquals(3, done);
        assertEquals(100, balance(card.id()));
        sound();
    }

    @Test
    void keys_make_each_movement_once() {
        var issuing = new GiftCards.IssueGiftCard(Ids.next("key"), shop.storeId(), usd(700), Funding.BANK);
        GiftCardView card = cards.issue(shop.owner(), issuing);
        assertEquals(card.id(), cards.issue(shop.owner(), issuing).id());
        assertEquals(700, posted("MERCHANT_BANK"));
        assertEquals(
                "gift.key-reused",
                refusal(() -> cards.issue(
                        shop.owner(),
                        new GiftCards.IssueGiftCard(issuing.key(), shop.storeId(), usd(701), Funding.BANK))));
        var more = new GiftCards.TopUpGiftCard(Ids.next("key"), card.id(), usd(300), Funding.GOODWILL);
        cards.topUp(shop.owner(), more);
        assertEquals(1000, cards.topUp(shop.owner(), more).balance().minor());
        String code = codeOf(card);
        var redeem = new GiftCards.RedeemGiftCard(Ids.next("key"), code, usd(250), "order 7");
        cards.redeem(shop.owner(), redeem);
        assertEquals(750, cards.redeem(shop.owner(), redeem).balance().minor());
        assertEquals(-250, posted("OUTSIDE_SALES"));
        assertEquals("gift.limit", refusal(() -> issue(200_001)));
        sound();
    }

    @Test
    void frozen_it_pays_nothing_until_it_is_let_go_on() {
        GiftCardView card = issue(980);
        String code = codeOf(card);
        cards.freeze(shop.owner(), card.id());
        assertEquals("gift.state", refusal(() -> sales.complete(shop.owner(), of(Extras.NONE, gift(980, code)))));
        assertEquals("gift.state", refusal(() -> cards.freeze(shop.owner(), card.id())));
        cards.unfreeze(shop.owner(), card.id());
        assertEquals(
                SaleState.COMPLETED,
                sales.complete(shop.owner(), of(Extras.NONE, gift(980, code))).state());
    }

    @Test
    void after_its_last_day_what_is_left_is_breakage() throws Exception {
        GiftCardView card = issue(1234);
        LocalDate last = card.expiresOn();
        makeDue("gift-expiry", card.id() + "@" + last);
        Eventually.until("expired", () -> cards.card(shop.owner(), card.id()).state() == GiftCardState.EXPIRED);
        assertEquals(0, balance(card.id()));
        assertEquals(-1234, posted("BREAKAGE"));
        assertEquals(0, posted("GIFT_LIABILITY"));
        sound();
    }

    @Test
    void guessing_waits_and_a_cashier_sees_own_codes_only() {
        GiftCardView card = issue(500);
        Caller cashier = new Caller(shop.tenant(), Ids.next("usr"), "Cashier", Set.of(Role.CASHIER));
        assertEquals("not-found", refusal(() -> cards.reveal(cashier, card.id())));
        assertEquals(
                "forbidden",
                refusal(() -> cards.topUp(cashier, new GiftCards.TopUpGiftCard("k", card.id(), usd(1), Funding.BANK))));
        String code = codeOf(card);
        for (int i = 0; i < 100; i++) {
            assertEquals("gift.code", refusal(() -> cards.ofCode(cashier, "2222-2222-2222-2222")));
        }
        assertEquals("gift.wait", refusal(() -> cards.ofCode(cashier, code)));
        assertEquals(500, cards.ofCode(shop.owner(), code).available().minor());
    }
}
