package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.inventory.Inventory;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.PaySale;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A shop that sells for 9.80, and tenders that pay that. */
abstract class SplitTenders extends InContainer {
    static final Extras HOLD = new Extras(0, true);

    @Inject
    Sales sales;

    @Inject
    Payments payments;

    @Inject
    Inventory inventory;

    @Inject
    Shops shops;

    final Rows rows = new Rows();
    Shop shop;

    @BeforeEach
    void open() {
        shop = shops.open("US");
    }

    CompleteSale of(Extras extras, Tender... tenders) {
        return of(shop.productId(), extras, tenders);
    }

    CompleteSale of(String product, Extras extras, Tender... tenders) {
        return new CompleteSale(
                Ids.next("key"),
                shop.storeId(),
                shop.tillId(),
                shop.tillId(),
                Instant.now(),
                List.of(new CompleteSale.Line(product, product.equals(shop.productId()) ? 2 : 1, null)),
                List.of(tenders),
                extras);
    }

    SaleView pay(String sale, Tender... tenders) {
        return sales.pay(shop.owner(), new PaySale(Ids.next("key"), sale, List.of(tenders)));
    }

    static Tender cash(long minor) {
        return new Tender.Cash(new Money(minor, "USD"));
    }

    static Tender visa(long minor) {
        return card(minor, "tok_visa_approved");
    }

    static Tender declined(long minor) {
        return card(minor, "tok_mc_declined_51");
    }

    static Tender card(long minor, String token) {
        return new Tender.Card(new Money(minor, "USD"), token, EntryMode.CONTACTLESS, null);
    }

    long posted(String account) {
        return rows.count(
                "SELECT COALESCE(SUM(amount_minor), 0) FROM posting WHERE tenant_id = ? AND account = ?",
                shop.tenant(),
                account);
    }

    void reversedAt(String payment) {
        Eventually.until(
                "taken back at the acquirer",
                () -> payments.payment(shop.owner(), payment).state().name().equals("VOIDED"));
    }

    /** The acquirer's report has named it, and its money is there. */
    void moneyArrives(String payment) throws Exception {
        assertEquals(1, inTransaction(() -> payments.settle(shop.system(), List.of(payment))));
    }

    /** What {@code ./ops check} finds of this shop. */
    List<String> violations(String check) throws IOException {
        try (InputStream in = SplitTenders.class.getResourceAsStream("/checks/" + check + ".sql")) {
            List<String> found = rows.all(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            found.removeIf(row -> !row.equals(shop.tenant()));
            return found;
        }
    }

    Inventory.StockView stock() {
        return inventory.stock(shop.owner(), shop.storeId()).stream()
                .filter(level -> level.productId().equals(shop.productId()))
                .findFirst()
                .orElseThrow();
    }

    void makeDue(String kind, String subject) throws Exception {
        assertEquals(
                1,
                rows.change(
                        "UPDATE work_item SET due_at = UTC_TIMESTAMP(6) WHERE tenant_id = ? AND kind = ? AND subject = ?",
                        shop.tenant(),
                        kind,
                        subject));
    }
}
