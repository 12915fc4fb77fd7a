package countinghouse.isolation.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.CardPayments;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.tenancy.StoreView;
import java.time.Instant;

/** Bodies that REST accepts. */
public final class Samples {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Samples() {}

    public static String sale(String store, String till, String product, long amount, String currency) {
        ObjectNode sale = MAPPER.createObjectNode()
                .put("store", store)
                .put("till", till)
                .put("channel", "IN_STORE")
                .put("occurredAt", Instant.now().toString());
        sale.putArray("lines").addObject().put("product", product).put("quantity", 1);
        ObjectNode tender = sale.putArray("tenders").addObject().put("kind", "CASH");
        tender.putObject("amount").put("amount", amount).put("currency", currency);
        return sale.toString();
    }

    public static String tenders(long amount, String currency) {
        ObjectNode body = MAPPER.createObjectNode();
        ObjectNode tender = body.putArray("tenders").addObject().put("kind", "CASH");
        tender.putObject("amount").put("amount", amount).put("currency", currency);
        return body.toString();
    }

    /** @param store null for a top-up */
    public static String giftCard(String store, String currency) {
        ObjectNode body = MAPPER.createObjectNode().put("funding", "GOODWILL");
        if (store != null) {
            body.put("store", store);
        }
        body.putObject("amount").put("amount", 2_500).put("currency", currency);
        return body.toString();
    }

    public static String redemption(String currency) {
        ObjectNode body =
                MAPPER.createObjectNode().put("code", "2222-2222-2222-2222").put("reference", "order 7");
        body.putObject("amount").put("amount", 100).put("currency", currency);
        return body.toString();
    }

    public static String payment(String store, String currency) {
        ObjectNode payment = MAPPER.createObjectNode()
                .put("store", store)
                .put("paymentMethod", "tok_visa_approved")
                .put("entryMode", "CONTACTLESS")
                .put("capture", true);
        payment.putObject("amount").put("amount", 1_000).put("currency", currency);
        return payment.toString();
    }

    /** The same for the face. */
    static CardPayments.AuthorisePayment authorise(StoreView store, boolean capture) {
        return new CardPayments.AuthorisePayment(
                Ids.next("key"),
                store.id(),
                "",
                new Money(1_000, store.currency()),
                new Payments.Card("tok_visa_approved", EntryMode.CONTACTLESS, null),
                capture,
                "order of the first tenant");
    }

    /** One whose customer wants the card kept. */
    static CardPayments.AuthorisePayment keeping(StoreView store) {
        return new CardPayments.AuthorisePayment(
                Ids.next("key"),
                store.id(),
                "",
                new Money(1_000, store.currency()),
                new Payments.Card(
                        "tok_visa_approved",
                        EntryMode.ONLINE,
                        null,
                        new Payments.KeepCard(
                                "customer of the first tenant",
                                "card of the first tenant",
                                "isolation-1",
                                Payments.KeepCard.Where.API)),
                true,
                "order kept");
    }

    public static String refund(String payment, String currency) {
        ObjectNode refund = MAPPER.createObjectNode().put("payment", payment).put("reason", "RETURN");
        refund.putObject("amount").put("amount", 1).put("currency", currency);
        return refund.toString();
    }
}
