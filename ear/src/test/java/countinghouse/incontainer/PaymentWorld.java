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
import org.junit.jupiter.api.BeforeEach;

/** A shop that takes payments without a sale, the acquirer asked over its own connection. */
abstract class PaymentWorld extends InContainer {
    static final String APPROVED = "tok_visa_approved";

    @Inject
    CardPayments cards;

    @Inject
    Payments payments;

    @Inject
    Shops shops;

    Shop shop;
    Rows rows;

    @BeforeEach
    void open() {
        shop = shops.open("US");
        rows = new Rows();
    }

    static Money usd(long minor) {
        return new Money(minor, "USD");
    }

    AuthorisePayment of(String key, long minor, String token, boolean capture) {
        return new AuthorisePayment(
                key,
                shop.storeId(),
                "",
                usd(minor),
                new Payments.Card(token, EntryMode.CONTACTLESS, null),
                capture,
                "order 1");
    }

    PaymentView captured(long minor) {
        PaymentView paid = cards.authorise(shop.owner(), of(Ids.next("key"), minor, APPROVED, true));
        assertEquals(PaymentState.CAPTURED, paid.state());
        return paid;
    }
}
