package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.payments.Payments;
import countinghouse.payments.control.PaymentAnswers;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.control.SaleOpening;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The acquirer answers after hours, or in the wrong order: nothing is left behind for which nobody works. */
class LateAnswerIT extends SplitTenders {
    private static final String TRIES =
            "SELECT COALESCE(MAX(tries), 0) FROM work_item WHERE tenant_id = ? AND kind = ? AND subject = ?"
                    + " AND state = 'WAITING'";

    @Inject
    SaleOpening opening;

    @Inject
    PaymentAnswers answers;

    @AfterEach
    void no_faults_are_left() {
        WalletApp.noFaults();
    }

    @Test
    void a_held_sale_is_ended_however_long_its_card_was_in_doubt() throws Exception {
        SaleView sale = sales.complete(shop.owner(), of(HOLD, visa(300)));
        WalletApp.fault("ACQUIRER", "DROP", "inquiry", 0);
        WalletApp.fault("ACQUIRER", "DROP", "reversal", 0);
        WalletApp.fault("ACQUIRER", "DROP_AFTER", "purchase");
        assertEquals(SaleState.PENDING, pay(sale.id(), visa(200)).state());
        rows.change(
                "UPDATE work_item SET tries = 500, due_at = UTC_TIMESTAMP(6) WHERE tenant_id = ? AND subject = ?",
                shop.tenant(),
                sale.id());
        Eventually.until("tried in vain", () -> rows.count(TRIES, shop.tenant(), "sale-held", sale.id()) > 500);
        WalletApp.noFaults();
        Eventually.until(
                "it is known", () -> sales.sale(shop.owner(), sale.id()).state() == SaleState.OPEN);
        makeDue("sale-held", sale.id());
        Eventually.until("given up", () -> sales.sale(shop.owner(), sale.id()).state() == SaleState.VOIDED);
        for (SaleView.TenderView tender :
                List.copyOf(sales.sale(shop.owner(), sale.id()).tenders())) {
            reversedAt(tender.paymentId());
        }
        assertEquals(0, posted("CLEARING"));
    }

    /** The acquirer says that it has it, while somebody's reversal is on its way, of which nobody has heard yet. */
    @Test
    void captured_and_not_reversed_is_asked_again() throws Exception {
        Payments.Requested requested = opening.begin(shop.owner(), of(Extras.NONE, visa(980)), Instant.now())
                .toAsk()
                .getFirst();
        payments.ask(shop.owner(), requested);
        String payment = requested.paymentId();
        assertEquals(
                1,
                rows.change(
                        "UPDATE payment SET reversal_trace = 999 WHERE tenant_id = ? AND id = ?",
                        shop.tenant(),
                        payment));
        Exception again = assertThrows(Exception.class, () -> answers.inquireNow(shop.system(), payment));
        assertTrue(String.valueOf(again).contains("captured-not-reversed"), String.valueOf(again));
        assertEquals(
                1,
                rows.count(
                        "SELECT tries FROM payment_doubt WHERE tenant_id = ? AND subject_id = ?",
                        shop.tenant(),
                        payment));
        makeDue("payment-reversal", payment);
        reversedAt(payment);
        assertEquals(0, posted("CLEARING"));
    }
}
