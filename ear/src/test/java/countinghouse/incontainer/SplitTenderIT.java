package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.PaySale;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.sales.ZReport;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One sale, several tenders: paid together, held for others, unwound. */
class SplitTenderIT extends SplitTenders {
    @Resource
    ManagedExecutorService threads;

    @Test
    void two_cards_and_cash_pay_together() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(300), cash(280), visa(400)));
        assertEquals(SaleState.COMPLETED, sale.state());
        assertEquals(
                List.of("CAPTURED", "RECEIVED", "CAPTURED"),
                sale.tenders().stream().map(SaleView.TenderView::state).toList());
        assertEquals(700, posted("CARD_RECEIVABLE"));
        assertEquals(700, posted("CLEARING"));
        assertEquals(Shops.FLOAT + 280, posted("CASH_DRAWER"));
    }

    @Test
    void without_hold_a_declined_card_takes_the_others_back() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(300), declined(400), cash(280)));
        assertEquals(SaleState.VOIDED, sale.state());
        assertEquals("DECLINED", sale.tenders().get(1).state());
        assertEquals("RETURNED", sale.tenders().get(2).state());
        reversedAt(sale.tenders().getFirst().paymentId());
        assertEquals(0, posted("CLEARING"));
        assertEquals(0, posted("CARD_RECEIVABLE"));
        assertEquals(20, stock().available());
    }

    @Test
    void held_it_waits_with_what_was_paid_and_other_means_pay_the_rest() {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, visa(300), declined(400), cash(280)));
        assertEquals(SaleState.OPEN, sale.state());
        assertEquals(400, sale.left().minor());
        assertEquals(2, stock().reserved());
        SaleView again = pay(sale.id(), declined(400));
        assertEquals(400, again.left().minor());
        SaleView paid = pay(sale.id(), visa(100), cash(300));
        assertEquals(SaleState.COMPLETED, paid.state());
        assertEquals(0, paid.left().minor());
        assertEquals(6, paid.tenders().size());
        assertEquals(400, posted("CARD_RECEIVABLE"));
        assertEquals(400, posted("CLEARING"));
        assertEquals(18, stock().onHand());
        String report = sales.closeShift(shop.owner(), new Sales.CloseShift(shop.tillId(), Shops.FLOAT + 580));
        ZReport figures = sales.zReport(shop.owner(), report);
        assertEquals(980, figures.taken());
        assertEquals(0, figures.cashDifference());
        assertEquals(
                980,
                figures.tenders().stream().mapToLong(ZReport.TenderLine::amount).sum());
    }

    @Test
    void tips_count_only_with_tenders_that_pay() {
        Tender tipping = new Tender.Card(
                new Money(480, "USD"), 80, new Payments.Card("tok_mc_declined_51", EntryMode.CHIP, null));
        SaleView sale = sales.complete(shop.owner(), of(new Extras(20, true), cash(600), tipping));
        assertEquals(400, sale.left().minor());
        SaleView paid = pay(sale.id(), visa(400));
        assertEquals(SaleState.COMPLETED, paid.state());
        assertEquals(20, paid.tip().minor());
        assertEquals(-20, posted("TIPS_PAYABLE"));
    }

    @Test
    void unwound_it_leaves_nothing_behind() {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, visa(300), cash(280)));
        assertEquals(300, posted("CLEARING"));
        assertEquals(
                "shift.sale-pending",
                assertThrows(
                                Refusal.class,
                                () -> sales.closeShift(shop.owner(), new Sales.CloseShift(shop.tillId(), Shops.FLOAT)))
                        .code());
        SaleView gone = sales.unwind(shop.owner(), sale.id());
        assertEquals(SaleState.VOIDED, gone.state());
        reversedAt(sale.tenders().getFirst().paymentId());
        assertEquals(0, posted("CLEARING"));
        assertEquals(Shops.FLOAT, posted("CASH_DRAWER"));
        assertEquals(20, stock().available());
        assertEquals(
                "sale.state",
                assertThrows(Refusal.class, () -> sales.unwind(shop.owner(), sale.id()))
                        .code());
        assertEquals(
                "sale.state",
                assertThrows(Refusal.class, () -> pay(sale.id(), cash(400))).code());
    }

    @Test
    void left_alone_it_is_given_up() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, visa(300)));
        makeDue("sale-held", sale.id());
        Eventually.until("given up", () -> sales.sale(shop.owner(), sale.id()).state() == SaleState.VOIDED);
        reversedAt(sale.tenders().getFirst().paymentId());
        assertEquals(0, posted("CLEARING"));
        assertEquals(20, stock().available());
    }

    @Test
    void the_same_key_adds_once_and_too_much_is_refused() {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, cash(280)));
        PaySale part = new PaySale(Ids.next("key"), sale.id(), List.of(visa(300)));
        assertEquals(400, sales.pay(shop.owner(), part).left().minor());
        assertEquals(400, sales.pay(shop.owner(), part).left().minor());
        assertEquals(300, posted("CLEARING"));
        PaySale other = new PaySale(part.key(), sale.id(), List.of(visa(301)));
        assertEquals(
                "sale.key-reused",
                assertThrows(Refusal.class, () -> sales.pay(shop.owner(), other))
                        .code());
        Refusal refused = assertThrows(Refusal.class, () -> pay(sale.id(), visa(401)));
        assertEquals("sale.tender-total", refused.code());
        sales.unwind(shop.owner(), sale.id());
    }

    @Test
    void eight_at_once_pay_the_rest_once() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, cash(280)));
        CountDownLatch together = new CountDownLatch(1);
        List<Future<SaleView>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Tender tender = i % 2 == 0 ? cash(700) : visa(700);
            attempts.add(threads.submit(() -> {
                together.await();
                return pay(sale.id(), tender);
            }));
        }
        together.countDown();
        int paid = 0;
        for (Future<SaleView> attempt : attempts) {
            try {
                assertEquals(SaleState.COMPLETED, attempt.get().state());
                paid++;
            } catch (ExecutionException e) {
                assertTrue(String.valueOf(e.getCause()).contains("sale."), String.valueOf(e.getCause()));
            }
        }
        assertEquals(1, paid);
        assertEquals(980, posted("CARD_RECEIVABLE") + posted("CASH_DRAWER") - Shops.FLOAT);
    }
}
