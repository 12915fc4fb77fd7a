package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Payments;
import countinghouse.payments.Payments.KeepCard;
import countinghouse.payments.Payments.Requested;
import countinghouse.payments.control.AcquirerDesk;
import countinghouse.payments.control.CardPaymentSteps;
import countinghouse.payments.control.Rerouting;
import jakarta.inject.Inject;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment whose connector surely never got it goes to the next, which its row names before. Here the first one was taken out of the settings. */
class ReroutingIT extends InContainer {
    private static final String GONE = "gone";
    private static final KeepCard WISH = new KeepCard("C-17", "the blue one", "keep-1", KeepCard.Where.API);
    private static final String AT =
            "SELECT COUNT(*) FROM payment WHERE tenant_id = ? AND id = ? AND connector = 'acquirer'";

    @Inject
    CardPaymentSteps steps;

    @Inject
    AcquirerDesk acquirer;

    @Inject
    Rerouting rerouting;

    @Inject
    Shops shops;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = shops.open("US");
    }

    private Requested atOneThatIsGone() {
        var card = new Payments.Card("tok_visa_approved", EntryMode.ONLINE, null, WISH);
        Requested stored = Objects.requireNonNull(steps.store(
                        shop.owner(),
                        new AuthorisePayment(
                                Ids.next("key"), shop.storeId(), "", new Money(1_500, "USD"), card, true, null))
                .toAsk());
        assertTrue(rerouting.goes(shop.owner(), stored, GONE));
        return stored.to(GONE);
    }

    private long at(Requested payment) {
        return new Rows().count(AT, shop.tenant(), payment.paymentId());
    }

    @Test
    void a_payment_goes_to_the_next_connector_and_its_card_is_kept_there() {
        Requested unsent = atOneThatIsGone();
        assertEquals(0, at(unsent));
        PaymentOutcome outcome = acquirer.ask(shop.owner(), unsent, true);
        assertInstanceOf(PaymentOutcome.Approved.class, outcome);
        assertEquals(1, at(unsent));
        assertEquals(
                1,
                new Rows()
                        .count(
                                "SELECT COUNT(*) FROM stored_card c JOIN payment p ON p.tenant_id = c.tenant_id"
                                        + " AND p.stored_card_id = c.id WHERE p.tenant_id = ? AND p.id = ?"
                                        + " AND c.connector = 'acquirer'",
                                shop.tenant(),
                                unsent.paymentId()));
        assertEquals(
                PaymentState.CAPTURED,
                steps.settle(shop.owner(), unsent.paymentId(), outcome).state());
    }

    @Test
    void one_that_has_its_end_goes_nowhere() {
        Requested unsent = atOneThatIsGone();
        steps.settle(shop.owner(), unsent.paymentId(), new PaymentOutcome.Declined("91"));
        assertFalse(rerouting.goes(shop.owner(), unsent, "acquirer"));
        assertEquals(new PaymentOutcome.Declined("91"), acquirer.ask(shop.owner(), unsent, true));
        assertEquals(0, at(unsent));
    }
}
