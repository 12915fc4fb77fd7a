package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Money;
import countinghouse.payments.WalletPayments;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import jakarta.inject.Inject;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;

/** A shop whose customers pay by QR wallet; two pieces cost 9.80. */
abstract class WalletTenders extends SplitTenders {
    @Inject
    WalletPayments wallets;

    @AfterEach
    void no_faults_are_left() {
        WalletApp.noFaults();
    }

    /** The shop shows its code. */
    static Tender shown(long minor) {
        return new Tender.Wallet(new Money(minor, "USD"), null);
    }

    static Tender customers(long minor, String code) {
        return new Tender.Wallet(new Money(minor, "USD"), code);
    }

    /** All of it by the shop's code; waits. */
    SaleView waiting() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, shown(980)));
        assertEquals(SaleState.PENDING, sale.state());
        return sale;
    }

    static String payload(SaleView sale) {
        return Objects.requireNonNull(Objects.requireNonNull(sale.waiting()).waiting())
                .payload();
    }

    static String payment(SaleView sale) {
        return Objects.requireNonNull(Objects.requireNonNull(sale.waiting()).paymentId());
    }

    SaleView now(SaleView sale) {
        return sales.sale(shop.owner(), sale.id());
    }

    void until(SaleView sale, SaleState state) {
        Eventually.until(sale.id() + " is " + state, () -> now(sale).state() == state);
    }

    /** Nobody asks the wallet of its own accord any more, so that only a notice can tell. */
    void nobodyAsks(SaleView sale) throws Exception {
        assertEquals(
                1,
                rows.change(
                        "UPDATE work_item SET due_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR"
                                + " WHERE tenant_id = ? AND kind = 'payment-reversal' AND subject = ?",
                        shop.tenant(),
                        payment(sale)));
    }

    /** The customer's time is over by our clock; the wallet does not know yet. */
    void timeIsOver(SaleView sale) throws Exception {
        rows.change(
                "UPDATE payment SET waits_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE tenant_id = ? AND id = ?",
                shop.tenant(),
                payment(sale));
        makeDue("payment-reversal", payment(sale));
    }

    long notices(String payment) {
        return rows.count(
                "SELECT COUNT(*) FROM wallet_notice WHERE tenant_id = ? AND payment_id = ?", shop.tenant(), payment);
    }

    String atWallet(String payment) {
        return WalletApp.booked(payment).path("state").asText();
    }

    void nothingLeft() {
        assertEquals(0, posted("CLEARING"));
        assertEquals(0, posted("CARD_RECEIVABLE"));
        assertEquals(20, stock().available());
    }
}
