package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.CardPayments;
import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.CardPayments.CapturePayment;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Payments;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authorisations that nobody captures: released at the acquirer before they are given up here. */
class LapsingIT extends InContainer {
    @Inject
    CardPayments cards;

    @Inject
    Payments payments;

    @Inject
    Shops shops;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = shops.open("US");
    }

    @AfterEach
    void no_faults_are_left() {
        AcquirerHost.noFaults();
    }

    private String held() {
        var card = new Payments.Card("tok_visa_approved", EntryMode.ONLINE, null);
        String id = cards.authorise(
                        shop.owner(),
                        new AuthorisePayment(
                                Ids.next("key"), shop.storeId(), "", new Money(5_000, "USD"), card, false, null))
                .id();
        assertEquals("AUTHORISED", AcquirerHost.state(id));
        return id;
    }

    private void timeIsOver(String paymentId) throws SQLException {
        assertEquals(
                1,
                new Rows()
                        .change(
                                "UPDATE work_item SET due_at = UTC_TIMESTAMP(6) WHERE tenant_id = ? AND kind = 'payment-lapse'"
                                        + " AND subject = ?",
                                shop.tenant(),
                                paymentId));
    }

    private PaymentState state(String paymentId) {
        return payments.payment(shop.owner(), paymentId).state();
    }

    @Test
    void what_nobody_captured_is_released_at_the_acquirer_and_expires() throws Exception {
        String id = held();
        timeIsOver(id);
        Eventually.until("expired", () -> state(id) == PaymentState.EXPIRED);
        assertEquals("CANCELLED", AcquirerHost.state(id));
        assertEquals("", payments.payment(shop.owner(), id).underWay());
        assertEquals(
                "payment.state",
                refused(() -> cards.capture(shop.owner(), new CapturePayment(Ids.next("key"), id, null))));
    }

    @Test
    void a_release_whose_answer_is_lost_is_told_again_and_nothing_can_be_captured_meanwhile() throws Exception {
        String id = held();
        AcquirerHost.fault("DROP_AFTER", "cancel", 1);
        timeIsOver(id);
        Eventually.until("expired", () -> state(id) == PaymentState.EXPIRED);
        assertEquals("CANCELLED", AcquirerHost.state(id));
    }

    @Test
    void what_the_acquirer_will_not_release_expires_all_the_same() throws Exception {
        String id = held();
        AcquirerHost.fault("DECLINE", "cancel", 1);
        timeIsOver(id);
        Eventually.until("expired", () -> state(id) == PaymentState.EXPIRED);
        assertEquals("AUTHORISED", AcquirerHost.state(id), "its issuer lets it go in its own time");
    }
}
