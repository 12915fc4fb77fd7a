package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.payments.QrPayload;
import countinghouse.payments.WalletPayments.SentNotice;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.Returns;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A QR wallet as a tender of a sale: the shop's code and the customer's, told by notice or asked for, paid, refused, left, cancelled. */
class WalletTenderIT extends WalletTenders {
    @Inject
    Returns returns;

    @Test
    void shown_code_is_paid_and_the_notice_completes_the_sale() throws Exception {
        SaleView sale = waiting();
        assertEquals(QrPayload.Checksum.VALID, QrPayload.checksum(payload(sale)));
        var items = QrPayload.parse(payload(sale)).orElseThrow();
        assertTrue(items.contains(QrPayload.item(54, "9.80")), payload(sale));
        assertTrue(items.contains(QrPayload.item(59, "Test Shop")), payload(sale));
        assertTrue(items.contains(QrPayload.item(60, "Testville")), payload(sale));
        assertEquals(0, posted("CLEARING"));
        nobodyAsks(sale);
        WalletApp.pay(payload(sale));
        until(sale, SaleState.COMPLETED);
        SaleView.TenderView tender = now(sale).tenders().getFirst();
        assertEquals(List.of("WALLET", "CAPTURED", "ALIPAY"), List.of(tender.kind(), tender.state(), tender.scheme()));
        assertNull(tender.waiting());
        assertEquals(980, posted("CARD_RECEIVABLE"));
        assertEquals(980, posted("CLEARING"));
        assertEquals(18, stock().onHand());
        assertEquals(1, notices(tender.paymentId()));
        String report = sales.closeShift(shop.owner(), new Sales.CloseShift(shop.tillId(), Shops.FLOAT));
        assertEquals(980, sales.zReport(shop.owner(), report).taken());
    }

    @Test
    void a_notice_that_never_comes_is_asked_for() {
        WalletApp.fault("WALLET_NOTICE", "DROP", "notice");
        SaleView sale = waiting();
        String payment = payment(sale);
        WalletApp.pay(payload(sale));
        until(sale, SaleState.COMPLETED);
        assertEquals(0, notices(payment));
        assertEquals(980, posted("CLEARING"));
    }

    @Test
    void notices_twice_late_and_beside_an_inquiry_change_nothing_more() throws Exception {
        WalletApp.fault("WALLET_NOTICE", "DUPLICATE", "notice");
        SaleView sale = waiting();
        String payment = payment(sale);
        WalletApp.pay(payload(sale));
        until(sale, SaleState.COMPLETED);
        Eventually.until("the notice is stored", () -> notices(payment) == 1);
        SentNotice late = WalletApp.notice("late", shop.tenant(), payment, Instant.now());
        assertTrue(wallets.noticed(late));
        assertTrue(wallets.noticed(late));
        assertEquals(2, notices(payment));
        assertEquals(980, posted("CLEARING"));
        assertEquals(SaleState.COMPLETED, now(sale).state());
    }

    @Test
    void a_notice_alone_moves_no_money() throws Exception {
        SaleView sale = waiting();
        nobodyAsks(sale);
        assertTrue(wallets.noticed(WalletApp.notice("early", shop.tenant(), payment(sale), Instant.now())));
        assertEquals(1, notices(payment(sale)));
        Eventually.until(
                "asked, and still waiting",
                () -> rows.count(
                                "SELECT COUNT(*) FROM work_item WHERE tenant_id = ? AND subject = ? AND tries = 0"
                                        + " AND due_at < UTC_TIMESTAMP(6) + INTERVAL 30 SECOND",
                                shop.tenant(),
                                payment(sale))
                        == 1);
        assertEquals(SaleState.PENDING, now(sale).state());
        assertEquals(0, posted("CLEARING"));
        assertEquals(SaleState.VOIDED, sales.unwind(shop.owner(), sale.id()).state());
    }

    @Test
    void strangers_and_old_or_changed_notices_are_not_believed_and_others_payments_not_found() {
        SaleView sale = waiting();
        String payment = payment(sale);
        SentNotice good = WalletApp.notice("e1", shop.tenant(), payment, Instant.now());
        assertFalse(wallets.noticed(new SentNotice(good.timestamp(), good.signature(), good.body() + " ")));
        assertFalse(wallets.noticed(new SentNotice(good.timestamp(), "", good.body())));
        assertFalse(wallets.noticed(
                WalletApp.notice("e2", shop.tenant(), payment, Instant.now().minusSeconds(400))));
        Shop other = shops.open("US");
        Instant now = Instant.now();
        assertEquals("not-found", refused(() -> wallets.noticed(WalletApp.notice("e3", other.tenant(), payment, now))));
        assertEquals(
                "not-found",
                refused(() -> wallets.noticed(WalletApp.notice("e4", shop.tenant(), Ids.next("pay"), now))));
        assertEquals(0, notices(payment));
        assertEquals("not-found", refused(() -> sales.cancelTender(other.owner(), sale.id(), payment)));
        assertEquals("not-found", refused(() -> sales.unwind(other.owner(), sale.id())));
        assertEquals("not-found", refused(() -> wallets.closeNow(other.owner(), payment)));
        assertEquals(SaleState.VOIDED, sales.unwind(shop.owner(), sale.id()).state());
    }

    @Test
    void whoever_leaves_has_bought_nothing() {
        SaleView sale = waiting();
        String payment = payment(sale);
        assertEquals(200, WalletApp.scan(payload(sale), "\"leaves\":true"));
        until(sale, SaleState.VOIDED);
        assertEquals("EXPIRED", now(sale).tenders().getFirst().state());
        assertEquals("EXPIRED", payments.payment(shop.owner(), payment).state().name());
        nothingLeft();
    }

    @Test
    void when_the_time_is_over_it_is_closed_at_the_wallet() throws Exception {
        SaleView sale = waiting();
        String payment = payment(sale);
        timeIsOver(sale);
        until(sale, SaleState.VOIDED);
        assertEquals("EXPIRED", now(sale).tenders().getFirst().state());
        assertEquals("REVERSED", atWallet(payment));
        assertEquals(409, WalletApp.scan(payload(sale), "\"pays\":true"));
        nothingLeft();
    }

    @Test
    void cancelled_it_is_closed_at_once_and_nobody_can_pay_it() {
        SaleView sale = waiting();
        SaleView gone = sales.cancelTender(shop.owner(), sale.id(), payment(sale));
        assertEquals(SaleState.VOIDED, gone.state());
        assertEquals("VOIDED", gone.tenders().getFirst().state());
        assertEquals(409, WalletApp.scan(payload(sale), "\"pays\":true"));
        assertEquals("sale.not-waiting", refused(() -> sales.cancelTender(shop.owner(), sale.id(), payment(sale))));
        nothingLeft();
    }

    @Test
    void what_is_paid_while_it_is_cancelled_goes_back() throws Exception {
        WalletApp.fault("WALLET_NOTICE", "DROP", "notice");
        SaleView sale = waiting();
        nobodyAsks(sale);
        WalletApp.pay(payload(sale));
        SaleView gone = sales.cancelTender(shop.owner(), sale.id(), payment(sale));
        assertEquals(SaleState.VOIDED, gone.state());
        assertEquals("REVERSED", atWallet(payment(sale)));
        nothingLeft();
    }

    @Test
    void a_wallet_that_does_not_answer_the_cancelling_is_asked_again() {
        SaleView sale = waiting();
        WalletApp.fault("WALLET", "DROP", "cancel", 0);
        assertEquals(
                SaleState.PENDING,
                sales.cancelTender(shop.owner(), sale.id(), payment(sale)).state());
        WalletApp.noFaults();
        until(sale, SaleState.VOIDED);
        assertEquals("REVERSED", atWallet(payment(sale)));
        nothingLeft();
    }

    @Test
    void whoever_says_no_is_declined() {
        SaleView sale = waiting();
        assertEquals(200, WalletApp.scan(payload(sale), "\"pays\":false"));
        until(sale, SaleState.VOIDED);
        assertEquals("05", now(sale).tenders().getFirst().declineCode());
        nothingLeft();
    }

    @Test
    void customers_code_pays_at_once_or_is_declined_or_waits_for_a_pin() {
        SaleView paid = sales.complete(shop.owner(), of(Extras.NONE, customers(980, "134638438256643900")));
        assertEquals(SaleState.COMPLETED, paid.state());
        assertEquals("WECHAT_PAY", paid.tenders().getFirst().scheme());
        SaleView poor = sales.complete(shop.owner(), of(Extras.NONE, customers(980, "287634438256643951")));
        assertEquals(SaleState.VOIDED, poor.state());
        assertEquals("51", poor.tenders().getFirst().declineCode());
        SaleView pin = sales.complete(shop.owner(), of(Extras.NONE, customers(980, "287634438256643999")));
        assertEquals("", payload(pin));
        assertEquals(
                200, WalletApp.confirm(WalletApp.booked(payment(pin)).path("id").asText()));
        until(pin, SaleState.COMPLETED);
        assertEquals(1960, posted("CLEARING"));
        assertEquals(
                "payment.customer-code",
                refused(() -> sales.complete(shop.owner(), of(Extras.NONE, customers(980, "no code")))));
    }

    @Test
    void what_came_back_goes_to_the_wallet() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, customers(980, "287634438256643900")));
        Returns.ReturnView back = returns.take(
                shop.owner(),
                new Returns.TakeBack(Ids.next("key"), sale.id(), shop.tillId(), List.of(new Returns.Piece(1, 1))));
        assertEquals("ALIPAY", back.refunds().getFirst().means());
        String refund = Objects.requireNonNull(back.refunds().getFirst().refundId());
        assertEquals("REFUNDED", atWallet(refund));
        assertEquals(490, posted("CLEARING"));
        assertEquals(490, posted("CARD_RECEIVABLE"));
    }
}
