package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.CardPayments.CapturePayment;
import countinghouse.payments.CardPayments.VoidPayment;
import countinghouse.payments.DeviceWallet;
import countinghouse.payments.DisputeState;
import countinghouse.payments.Disputes;
import countinghouse.payments.Disputes.Told;
import countinghouse.payments.Disputes.Word;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds;
import countinghouse.payments.Refunds.Reason;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.payments.Refunds.RequestRefund;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Payments of their own, refunds and disputes. */
class PaymentIT extends PaymentWorld {
    private static final String ACCOUNT = "SELECT COALESCE(SUM(p.amount_minor), 0) FROM posting p JOIN journal_entry e"
            + " ON e.tenant_id = p.tenant_id AND e.id = p.entry_id WHERE p.tenant_id = ? AND p.account = ?"
            + " AND e.reference = ?";

    @Inject
    Refunds refunds;

    @Inject
    Disputes disputes;

    @Resource
    ManagedExecutorService threads;

    private RefundView refund(PaymentView paid, long minor) {
        return refunds.refund(shop.owner(), new RequestRefund(Ids.next("key"), paid.id(), usd(minor), Reason.RETURN));
    }

    private long posted(String account, String reference) {
        return rows.count(ACCOUNT, shop.tenant(), account, reference);
    }

    @Test
    void a_payment_of_its_own_is_captured_posted_and_told() {
        PaymentView paid = captured(2_500);
        assertEquals("order 1", paid.reference());
        assertEquals(2_500, posted("CLEARING", paid.id()));
        assertEquals(-2_500, posted("MERCHANT_PAYABLE", paid.id()));
        assertEquals(
                1,
                rows.count(
                        "SELECT COUNT(*) FROM outbox WHERE tenant_id = ? AND type = 'PaymentCaptured' AND subject = ?",
                        shop.tenant(),
                        paid.id()));
        PaymentView declined = cards.authorise(shop.owner(), of(Ids.next("key"), 2_500, "tok_mc_declined_51", true));
        assertEquals(PaymentState.DECLINED, declined.state());
        assertEquals(0, posted("CLEARING", declined.id()));
    }

    @Test
    void a_phone_pays_with_a_network_token_and_the_payment_says_whose_wallet_showed_it() {
        var phone = new Payments.Card(APPROVED, EntryMode.ONLINE, null, null, DeviceWallet.APPLE_PAY);
        PaymentView paid = cards.authorise(shop.owner(), by(phone));
        assertEquals(PaymentState.CAPTURED, paid.state());
        assertEquals(
                DeviceWallet.APPLE_PAY,
                payments.payment(shop.owner(), paid.id()).card().deviceWallet());
        assertNull(captured(900).card().deviceWallet(), "the card itself");
        var chip = new Payments.Card(APPROVED, EntryMode.CHIP, null, null, DeviceWallet.APPLE_PAY);
        assertEquals("payment.device-wallet", refused(() -> cards.authorise(shop.owner(), by(chip))));
    }

    private AuthorisePayment by(Payments.Card card) {
        return new AuthorisePayment(Ids.next("key"), shop.storeId(), "", usd(900), card, true, null);
    }

    @Test
    void the_same_key_is_the_same_payment_and_another_amount_is_refused() {
        String key = Ids.next("key");
        PaymentView first = cards.authorise(shop.owner(), of(key, 700, APPROVED, true));
        assertEquals(
                first.id(),
                cards.authorise(shop.owner(), of(key, 700, APPROVED, true)).id());
        assertEquals("payment.key-reused", refused(() -> cards.authorise(shop.owner(), of(key, 701, APPROVED, true))));
        Shop other = shops.open("US");
        AuthorisePayment theirs = new AuthorisePayment(
                key, other.storeId(), "", usd(9_900), new Payments.Card(APPROVED, EntryMode.CHIP, null), true, null);
        PaymentView second = cards.authorise(other.owner(), theirs);
        assertEquals(9_900, second.sums().captured().minor());
        assertTrue(!second.id().equals(first.id()));
    }

    @Test
    void what_is_authorised_is_captured_in_part_once_or_voided() {
        PaymentView held = cards.authorise(shop.owner(), of(Ids.next("key"), 5_000, APPROVED, false));
        assertEquals(PaymentState.AUTHORIZED, held.state());
        assertEquals(0, posted("CLEARING", held.id()));
        assertEquals(
                "payment.amount",
                refused(() -> cards.capture(shop.owner(), new CapturePayment("c0", held.id(), usd(5_001)))));
        CapturePayment part = new CapturePayment("c1", held.id(), usd(3_000));
        PaymentView taken = cards.capture(shop.owner(), part);
        assertEquals(PaymentState.CAPTURED, taken.state());
        assertEquals(3_000, posted("CLEARING", held.id()));
        assertEquals(3_000, cards.capture(shop.owner(), part).sums().captured().minor(), "the same key again");
        assertEquals(
                "payment.state", refused(() -> cards.capture(shop.owner(), new CapturePayment("c2", held.id(), null))));
        assertEquals(3_000, posted("CLEARING", held.id()));
        assertEquals("refund.amount", refused(() -> refund(taken, 3_001)));
        assertEquals(RefundState.SUCCEEDED, refund(taken, 1_000).state());
        assertEquals("payment.state", refused(() -> cards.cancel(shop.owner(), new VoidPayment("v0", held.id()))));

        PaymentView other = cards.authorise(shop.owner(), of(Ids.next("key"), 800, APPROVED, false));
        assertEquals(
                PaymentState.VOIDED,
                cards.cancel(shop.owner(), new VoidPayment("v1", other.id())).state());
        PaymentView whole = captured(900);
        PaymentView undone = cards.cancel(shop.owner(), new VoidPayment("v2", whole.id()));
        assertEquals(PaymentState.VOIDED, undone.state());
        assertEquals(0, posted("CLEARING", whole.id()));
        assertEquals("payment.state", refused(() -> refund(undone, 1)));
    }

    @Test
    void refunds_together_never_exceed_what_was_captured_also_at_once() throws Exception {
        PaymentView paid = captured(1_000);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<RefundView>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(threads.submit(() -> {
                together.await();
                return refund(paid, 300);
            }));
        }
        together.countDown();
        int given = 0;
        for (Future<RefundView> attempt : attempts) {
            try {
                assertEquals(RefundState.SUCCEEDED, attempt.get().state());
                given++;
            } catch (ExecutionException e) {
                assertTrue(String.valueOf(e.getCause()).contains("refund.amount"), String.valueOf(e.getCause()));
            }
        }
        assertEquals(3, given);
        PaymentView now = payments.payment(shop.owner(), paid.id());
        assertEquals(900, now.sums().refunded().minor());
        assertEquals(
                900,
                rows.count(
                        "SELECT COALESCE(SUM(amount_minor), 0) FROM refund WHERE tenant_id = ? AND payment_id = ?"
                                + " AND state = 'SUCCEEDED'",
                        shop.tenant(),
                        paid.id()));
        RequestRefund rest = new RequestRefund("rest", paid.id(), usd(100), Reason.DUPLICATE);
        RefundView last = refunds.refund(shop.owner(), rest);
        assertEquals(last.id(), refunds.refund(shop.owner(), rest).id());
        assertEquals(-100, posted("CLEARING", last.id()));
        assertEquals(100, posted("MERCHANT_PAYABLE", last.id()));
        assertEquals(4, refunds.page(shop.owner(), all(paid.id())).size());
    }

    private static Refunds.RefundFilter all(String paymentId) {
        return new Refunds.RefundFilter(List.of(), paymentId, Payments.Period.ALWAYS, new Payments.Place("", 50));
    }

    @Test
    void a_dispute_takes_the_money_and_gives_it_back_when_it_is_won() {
        PaymentView paid = captured(4_000);
        Told opened = new Told(Word.OPENED, "CB-" + paid.id(), paid.id(), usd(3_500), "10.4", null);
        var dispute = disputes.told(shop.system(), opened);
        assertEquals(dispute.id(), disputes.told(shop.system(), opened).id(), "the same word twice");
        assertEquals(-3_500, posted("CLEARING", dispute.id()));
        assertEquals("refund.amount", refused(() -> refund(paid, 501)));
        assertEquals(
                "dispute.state",
                refused(() -> disputes.addEvidence(
                        shop.owner(), dispute.id(), Disputes.EvidenceKind.RECEIPT, "Signed by the customer.")));
        Instant due = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        disputes.told(shop.system(), new Told(Word.EVIDENCE_DUE, "CB-" + paid.id(), "", usd(0), "", due));
        assertEquals("dispute.evidence", refused(() -> disputes.submit(shop.owner(), dispute.id())));
        disputes.addEvidence(shop.owner(), dispute.id(), Disputes.EvidenceKind.RECEIPT, "Signed by the customer.");
        var submitted = disputes.submit(shop.owner(), dispute.id());
        assertEquals(DisputeState.SUBMITTED, submitted.state());
        assertEquals("Signed by the customer.", submitted.evidence().getFirst().text());
        assertEquals("dispute.state", refused(() -> disputes.accept(shop.owner(), dispute.id())));
        Told won = new Told(Word.WON, "CB-" + paid.id(), "", usd(0), "", null);
        assertEquals(DisputeState.WON, disputes.told(shop.system(), won).state());
        disputes.told(shop.system(), won);
        disputes.told(shop.system(), new Told(Word.LOST, "CB-" + paid.id(), "", usd(0), "", null));
        assertEquals(0, posted("CLEARING", dispute.id()));
        assertEquals(DisputeState.WON, disputes.of(shop.owner(), dispute.id()).state());
        assertEquals(
                0, payments.payment(shop.owner(), paid.id()).sums().disputed().minor());
    }

    @Test
    void what_was_refunded_is_not_disputed_too() {
        PaymentView paid = captured(1_000);
        assertEquals(RefundState.SUCCEEDED, refund(paid, 400).state());
        Told more = new Told(Word.OPENED, "CB-" + paid.id(), paid.id(), usd(601), "10.4", null);
        assertEquals("dispute.amount", refused(() -> disputes.told(shop.system(), more)));
        Told rest = new Told(Word.OPENED, "CB-" + paid.id(), paid.id(), usd(600), "10.4", null);
        assertEquals(DisputeState.OPENED, disputes.told(shop.system(), rest).state());
        assertEquals("refund.amount", refused(() -> refund(paid, 1)));
    }
}
