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
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which terminal a payment of its own may name: one that stands at a till of its store, and nothing else. */
class TerminalPaymentIT extends InContainer {
    @Inject
    CardPayments cards;

    @Inject
    Shops shops;

    private final Rows rows = new Rows();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = shops.open("US");
    }

    private PaymentView pay(String terminal) {
        return cards.authorise(
                shop.owner(),
                new AuthorisePayment(
                        Ids.next("key"),
                        shop.storeId(),
                        terminal,
                        new Money(500, "USD"),
                        new Payments.Card("tok_visa_approved", EntryMode.CONTACTLESS, null),
                        true,
                        null));
    }

    /** A terminal as it stands in a shop, without its way there. */
    private static String terminal(Rows rows, Shop at, String state, String till) throws SQLException {
        String id = Ids.next("ter");
        String order = Ids.next("ord");
        String serial = "TP" + id.substring(id.length() - 10).toUpperCase();
        rows.change(
                "INSERT INTO device_unit (serial, model, holder_id, received_at) VALUES (?, 'COUNTER', ?, UTC_TIMESTAMP(6))",
                serial,
                at.tenant());
        rows.change(
                "INSERT INTO terminal_order (tenant_id, id, version, application_id, state, model, quantity, recipient,"
                        + " address_line, city, postcode, country, placed_at, dispatches) VALUES (?, ?, 0, ?, 'DELIVERED',"
                        + " 'COUNTER', 1, 'Test', '1 Test Street', 'Testville', '10001', 'US', UTC_TIMESTAMP(6), 1)",
                at.tenant(),
                order,
                Ids.next("app"));
        rows.change(
                "INSERT INTO terminal (tenant_id, id, version, serial, model, order_id, state, till_id, code_tries)"
                        + " VALUES (?, ?, 0, ?, 'COUNTER', ?, ?, ?, 0)",
                at.tenant(),
                id,
                serial,
                order,
                state,
                till);
        return id;
    }

    @Test
    void one_at_a_till_of_the_store_is_named_to_the_acquirer() throws Exception {
        assertEquals(
                PaymentState.CAPTURED,
                pay(terminal(rows, shop, "ACTIVE", shop.tillId())).state());
        assertEquals(PaymentState.CAPTURED, pay("").state());
    }

    @Test
    void any_other_is_refused_before_anything_is_stored() throws Exception {
        Shop other = shops.open("US");
        String theirs = terminal(rows, other, "ACTIVE", other.tillId());
        String underWay = terminal(rows, shop, "DELIVERED", null);
        for (String terminal : List.of("ter_!!", "***", "Lane 4", "ter_nobody", theirs, underWay, shop.tillId())) {
            assertEquals("not-found", refused(() -> pay(terminal)), terminal);
        }
        assertEquals(0, rows.count("SELECT COUNT(*) FROM payment WHERE tenant_id = ?", shop.tenant()));
    }
}
