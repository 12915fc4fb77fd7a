package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.catalog.Catalog;
import countinghouse.inventory.Inventory;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.payments.Payments;
import countinghouse.platform.Caller;
import countinghouse.platform.Work;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.control.Begun;
import countinghouse.sales.control.SaleOpening;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One sale, several tenders, and no answer in the middle, or no server. */
class SplitTenderCrashIT extends SplitTenders {
    @Inject
    SaleOpening opening;

    @Inject
    Catalog catalog;

    @Inject
    Work work;

    @Inject
    UserTransaction transaction;

    @Test
    void a_lost_answer_holds_the_sale_until_it_is_known() {
        var dear = catalog.add(
                shop.owner(),
                new Catalog.AddProduct("BIG-1", "Espresso machine", new Money(9_000_600, "USD"), BigDecimal.ZERO));
        inventory.receive(
                shop.owner(), new Inventory.Receive(shop.storeId(), dear.id(), 1, new Money(5_000_000, "USD")));
        SaleView sale = sales.complete(shop.owner(), of(dear.id(), HOLD, visa(300)));
        SaleView unknown = pay(sale.id(), visa(9_000_100));
        assertEquals(SaleState.PENDING, unknown.state());
        assertEquals(
                "sale.running",
                assertThrows(Refusal.class, () -> pay(sale.id(), cash(200))).code());
        Eventually.until(
                "the acquirer has it", () -> sales.sale(shop.owner(), sale.id()).state() == SaleState.OPEN);
        SaleView paid = pay(sale.id(), cash(200));
        assertEquals(SaleState.COMPLETED, paid.state());
        assertEquals(9_000_400, posted("CARD_RECEIVABLE"));
        assertEquals(9_000_400, posted("CLEARING"));
    }

    /** What is done for payments of a server that died. */
    private void lookFor(Payments.Requested requested) throws Exception {
        transaction.begin();
        Caller system = Caller.system(new TenantId(shop.tenant()), "test");
        work.again(system, "payment-reversal", requested.paymentId());
        transaction.commit();
    }

    /** The server dies after the first card was approved: nobody books it, the second was never asked for. */
    @Test
    void a_crash_in_the_middle_leaves_nothing_open() throws Exception {
        Begun begun = opening.begin(shop.owner(), of(Extras.NONE, visa(300), visa(680)), Instant.now());
        payments.ask(shop.owner(), begun.toAsk().getFirst());
        String sale = begun.rows().sale().id();
        for (Payments.Requested requested : begun.toAsk()) {
            lookFor(requested);
        }
        Eventually.until("unwound", () -> sales.sale(shop.owner(), sale).state() == SaleState.VOIDED);
        for (Payments.Requested requested : begun.toAsk()) {
            reversedAt(requested.paymentId());
        }
        assertEquals(0, posted("CLEARING"));
        assertEquals(20, stock().available());
    }

    @Test
    void a_crash_while_it_waits_leaves_what_was_paid() throws Exception {
        Begun begun = opening.begin(shop.owner(), of(HOLD, visa(300), cash(280)), Instant.now());
        payments.ask(shop.owner(), begun.toAsk().getFirst());
        String sale = begun.rows().sale().id();
        lookFor(begun.toAsk().getFirst());
        Eventually.until(
                "found approved",
                () -> sales.sale(shop.owner(), sale)
                        .tenders()
                        .getFirst()
                        .state()
                        .equals("CAPTURED"));
        assertEquals(400, sales.sale(shop.owner(), sale).left().minor());
        assertEquals(SaleState.COMPLETED, pay(sale, cash(400)).state());
        assertEquals(300, posted("CLEARING"));
    }
}
