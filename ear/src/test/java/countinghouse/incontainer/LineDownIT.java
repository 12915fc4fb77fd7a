package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.CardPayments;
import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The acquirer's line is gone: jobs wait without trying, and begin when it is back. */
class LineDownIT extends InContainer {
    private static final String PUT_OFF =
            "SELECT COUNT(*) FROM work_item WHERE tenant_id = ? AND subject = ? AND tries = 0"
                    + " AND last_error LIKE 'NotNow%' AND due_at > UTC_TIMESTAMP(6) + INTERVAL 10 SECOND";

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
    void the_line_is_back() {
        AcquirerHost.noFaults();
    }

    @Test
    void a_payment_without_an_answer_is_asked_about_when_the_line_is_back_and_not_before() {
        AcquirerHost.fault("DROP_AFTER", "purchase", 1);
        AcquirerHost.fault("REFUSE", "", 0);
        var card = new Payments.Card("tok_visa_approved", EntryMode.CONTACTLESS, null);
        PaymentView lost = cards.authorise(
                shop.owner(),
                new AuthorisePayment(Ids.next("key"), shop.storeId(), "", new Money(1_200, "USD"), card, true, null));
        assertEquals(PaymentState.UNKNOWN, lost.state());
        Rows rows = new Rows();
        Eventually.until("put off without a try", () -> rows.count(PUT_OFF, shop.tenant(), lost.id()) == 1);
        AcquirerHost.noFaults();
        Eventually.until(
                "found out", () -> payments.payment(shop.owner(), lost.id()).state() == PaymentState.CAPTURED);
        assertEquals("CAPTURED", AcquirerHost.state(lost.id()));
    }
}
