package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.giftcards.GiftCards;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.Doubts;
import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.Returns;
import countinghouse.sales.Returns.Piece;
import countinghouse.sales.Returns.ReturnView;
import countinghouse.sales.Returns.TakeBack;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.sales.ZReport;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Goods taken back: prices, tax and cost mirrored, the money where it came from, the stock where it was. Two pieces cost 9.80. */
class ReturnIT extends SplitTenders {
    @Inject
    Returns returns;

    @Inject
    Refunds refunds;

    @Inject
    GiftCards cards;

    @Inject
    Doubts doubts;

    @Resource
    ManagedExecutorService threads;

    private TakeBack back(SaleView sale, long pieces) {
        return new TakeBack(Ids.next("key"), sale.id(), shop.tillId(), List.of(new Piece(1, pieces)));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(Refusal.class, call).code();
    }

    @Test
    void piece_by_piece_it_mirrors_the_sale_and_the_day_says_so() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(600), cash(380)));
        ReturnView first = returns.take(shop.owner(), back(sale, 1));
        assertEquals(490, first.total().minor());
        assertEquals("VISA", first.refunds().getFirst().means());
        assertEquals(RefundState.SUCCEEDED, first.refunds().getFirst().state());
        assertEquals(
                SaleState.PARTLY_RETURNED, sales.sale(shop.owner(), sale.id()).state());
        assertEquals(19, stock().onHand());
        assertEquals(110, posted("CARD_RECEIVABLE"));
        assertEquals(110, posted("CLEARING"));
        assertEquals(0, posted("REFUNDS_PAYABLE"));

        ReturnView second = returns.take(shop.owner(), back(sale, 1));
        assertEquals(
                List.of(110L, 380L),
                second.refunds().stream().map(refund -> refund.amount().minor()).toList());
        assertEquals(SaleState.RETURNED, sales.sale(shop.owner(), sale.id()).state());
        for (String account : List.of("CARD_RECEIVABLE", "CLEARING", "SALES_REVENUE", "TAX_PAYABLE", "COGS")) {
            assertEquals(0, posted(account), account);
        }
        assertEquals(Shops.FLOAT, posted("CASH_DRAWER"));
        assertEquals(20, stock().onHand());
        assertEquals("sale.state", refusal(() -> returns.take(shop.owner(), back(sale, 1))));
        assertEquals(2, returns.of(shop.owner(), sale.id()).size());

        ZReport day = sales.zReport(
                shop.owner(), sales.closeShift(shop.owner(), new Sales.CloseShift(shop.tillId(), Shops.FLOAT)));
        assertEquals(900, day.returns());
        assertEquals(0, day.net());
        assertEquals(0, day.tax());
        assertEquals(0, day.taken());
        assertEquals(0, day.cashDifference());
    }

    @Test
    void a_gift_card_has_its_money_again_before_cash_is_given() {
        var card = cards.issue(
                shop.owner(),
                new GiftCards.IssueGiftCard(
                        Ids.next("key"), shop.storeId(), new Money(500, "USD"), GiftCards.Funding.GOODWILL));
        String code = cards.reveal(shop.owner(), card.id()).code();
        SaleView sale =
                sales.complete(shop.owner(), of(Extras.NONE, cash(480), new Tender.Gift(new Money(500, "USD"), code)));
        ReturnView back = returns.take(shop.owner(), back(sale, 1));
        assertEquals("GIFT_CARD", back.refunds().getFirst().means());
        assertEquals(490, cards.card(shop.owner(), card.id()).balance().minor());
        assertEquals(-490, posted("GIFT_LIABILITY"));
        returns.take(shop.owner(), back(sale, 1));
        assertEquals(500, cards.card(shop.owner(), card.id()).balance().minor());
        assertEquals(Shops.FLOAT, posted("CASH_DRAWER"));
    }

    @Test
    void the_same_key_is_the_same_return_and_more_than_was_sold_is_refused() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(980)));
        TakeBack one = back(sale, 1);
        ReturnView first = returns.take(shop.owner(), one);
        assertEquals(first.id(), returns.take(shop.owner(), one).id());
        assertEquals(490, posted("CLEARING"));
        TakeBack other = new TakeBack(one.key(), sale.id(), shop.tillId(), List.of(new Piece(1, 2)));
        assertEquals("sale.key-reused", refusal(() -> returns.take(shop.owner(), other)));
        Refusal refused = assertThrows(Refusal.class, () -> returns.take(shop.owner(), back(sale, 2)));
        assertEquals("return.quantity", refused.code());
        assertEquals("1", refused.parameters().get("left"));
        for (Piece wrong : List.of(new Piece(2, 1), new Piece(1, 0), new Piece(1, -1))) {
            TakeBack bad = new TakeBack(Ids.next("key"), sale.id(), shop.tillId(), List.of(wrong));
            assertEquals("return.empty", refusal(() -> returns.take(shop.owner(), bad)));
        }
    }

    @Test
    void what_was_refunded_without_its_goods_is_not_refunded_again_with_them() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(980)));
        String payment = Objects.requireNonNull(sale.tenders().getFirst().paymentId());
        refunds.refund(
                shop.owner(),
                new Refunds.RequestRefund(Ids.next("key"), payment, new Money(980, "USD"), Refunds.Reason.GOODWILL));
        assertEquals(0, posted("CLEARING"));
        TakeBack both = back(sale, 2);
        ReturnView back = returns.take(shop.owner(), both);
        assertEquals(RefundState.FAILED, back.refunds().getFirst().state());
        assertEquals(back, returns.take(shop.owner(), both));
        assertEquals(20, stock().onHand());
        assertEquals(0, posted("CLEARING"));
        assertEquals(SaleState.RETURNED, sales.sale(shop.owner(), sale.id()).state());
    }

    @Test
    void eight_at_once_give_back_no_more_than_was_sold() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(980)));
        CountDownLatch together = new CountDownLatch(1);
        List<Future<ReturnView>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TakeBack one = back(sale, 1);
            attempts.add(threads.submit(() -> {
                together.await();
                return returns.take(shop.owner(), one);
            }));
        }
        together.countDown();
        int done = 0;
        for (Future<ReturnView> attempt : attempts) {
            try {
                attempt.get();
                done++;
            } catch (ExecutionException e) {
                String why = String.valueOf(e.getCause());
                assertTrue(why.contains("sale.state") || why.contains("return.quantity"), why);
            }
        }
        assertEquals(2, done);
        assertEquals(0, posted("CLEARING"));
        assertEquals(20, stock().onHand());
    }

    /** A refund that the acquirer does not answer, and that no job looks after any more, as after ten hours. */
    private ReturnView inDoubt(SaleView sale) throws Exception {
        WalletApp.fault("ACQUIRER", "DROP_AFTER", "refund", 0);
        try {
            ReturnView back = returns.take(shop.owner(), back(sale, 1));
            String refund = Objects.requireNonNull(back.refunds().getFirst().refundId());
            assertEquals(RefundState.UNKNOWN, back.refunds().getFirst().state());
            Eventually.until("in doubt", () -> !doubts(refund).isEmpty());
            rows.change(
                    "DELETE FROM work_item WHERE tenant_id = ? AND kind IN ('refund', 'return-refund')", shop.tenant());
            return back;
        } finally {
            WalletApp.noFaults();
        }
    }

    private List<String> doubts(String subject) {
        return rows.all(
                "SELECT id FROM payment_doubt WHERE tenant_id = ? AND subject_id = ? AND state <> 'RESOLVED'",
                shop.tenant(),
                subject);
    }

    private void word(ReturnView back, boolean done, RefundState end) {
        Caller admin = new Caller(shop.tenant(), "usr_test_admin", "Ada Admin", Set.of(Role.PLATFORM_ADMIN));
        String doubt = doubts(back.refunds().getFirst().refundId()).getFirst();
        doubts.record(admin, new Doubts.RecordWord(doubt, done, "As their letter of today says.", null));
        Eventually.until(
                "the return knows",
                () -> returns.of(shop.owner(), back.saleId()).stream()
                        .filter(one -> one.id().equals(back.id()))
                        .allMatch(one -> one.refunds().getFirst().state() == end));
    }

    @Test
    void what_an_operator_records_of_a_refund_reaches_the_return() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(980)));
        ReturnView first = inDoubt(sale);
        assertEquals(-490, posted("REFUNDS_PAYABLE"));
        word(first, true, RefundState.SUCCEEDED);
        assertEquals(0, posted("REFUNDS_PAYABLE"));
        assertEquals(490, posted("CARD_RECEIVABLE"));
        ReturnView second = inDoubt(sale);
        word(second, false, RefundState.FAILED);
        assertEquals(-490, posted("REFUNDS_PAYABLE"));
        assertEquals(0, violations("i02-returns-stay-below-sales").size());
    }
}
