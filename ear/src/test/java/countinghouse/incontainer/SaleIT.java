package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.catalog.Catalog;
import countinghouse.inventory.Inventory;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.EntryMode;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales end to end, the acquirer asked over its own connection. */
class SaleIT extends InContainer {
    private static final String ACCOUNT = "SELECT COALESCE(SUM(p.amount_minor), 0) FROM posting p JOIN journal_entry e"
            + " ON e.tenant_id = p.tenant_id AND e.id = p.entry_id WHERE p.tenant_id = ? AND p.account = ?"
            + " AND e.reference = ?";

    @Inject
    Sales sales;

    @Inject
    Catalog catalog;

    @Inject
    Inventory inventory;

    @Inject
    Shops shops;

    @Resource
    ManagedExecutorService threads;

    private Shop shop;
    private Rows rows;

    @BeforeEach
    void open() {
        shop = shops.open("US");
        rows = new Rows();
    }

    private CompleteSale of(String key, String product, long quantity, CompleteSale.Tender... tenders) {
        return new CompleteSale(
                key,
                shop.storeId(),
                shop.tillId(),
                shop.tillId(),
                Instant.now(),
                List.of(new CompleteSale.Line(product, quantity, null)),
                List.of(tenders));
    }

    private Money total(String product, long quantity) {
        return sales.quote(shop.owner(), shop.storeId(), List.of(new CompleteSale.Line(product, quantity, null)))
                .total();
    }

    private static CompleteSale.Tender card(Money amount, String token) {
        return new CompleteSale.Tender.Card(amount, token, EntryMode.CONTACTLESS, null);
    }

    private long posted(String account, String reference) {
        return rows.count(ACCOUNT, shop.tenant(), account, reference);
    }

    private Inventory.StockView stock() {
        return inventory.stock(shop.owner(), shop.storeId()).stream()
                .filter(level -> level.productId().equals(shop.productId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_approved_card_is_captured_posted_and_the_stock_moves() {
        Money due = total(shop.productId(), 2);
        assertEquals(980, due.minor(), "2 × 4.50 and 8.875 % of tax");
        SaleView sale =
                sales.complete(shop.owner(), of(Ids.next("key"), shop.productId(), 2, card(due, "tok_visa_approved")));
        assertEquals(SaleState.COMPLETED, sale.state());
        assertEquals("CAPTURED", sale.tenders().getFirst().state());
        assertEquals("VISA", sale.tenders().getFirst().scheme());
        assertEquals(980, posted("CARD_RECEIVABLE", sale.id()));
        assertEquals(-900, posted("SALES_REVENUE", sale.id()));
        assertEquals(-80, posted("TAX_PAYABLE", sale.id()));
        assertEquals(240, posted("COGS", sale.id()));
        String payment = sale.tenders().getFirst().paymentId();
        assertEquals(980, posted("CLEARING", payment));
        assertEquals(-980, posted("MERCHANT_PAYABLE", payment));
        assertEquals(18, stock().onHand());
        assertEquals(0, stock().reserved());
    }

    @Test
    void a_declined_card_posts_nothing_and_gives_the_stock_back() {
        Money due = total(shop.productId(), 1);
        SaleView sale =
                sales.complete(shop.owner(), of(Ids.next("key"), shop.productId(), 1, card(due, "tok_mc_declined_51")));
        assertEquals(SaleState.VOIDED, sale.state());
        assertEquals("51", sale.tenders().getFirst().declineCode());
        assertEquals(
                0,
                rows.count(
                        "SELECT COUNT(*) FROM journal_entry WHERE tenant_id = ? AND reference IN (?, ?)",
                        shop.tenant(),
                        sale.id(),
                        sale.tenders().getFirst().paymentId()));
        assertEquals(20, stock().available());
    }

    @Test
    void a_card_whose_answer_is_lost_is_asked_about_and_the_sale_stands() {
        var dear = catalog.add(
                shop.owner(),
                new Catalog.AddProduct("BIG-1", "Espresso machine", new Money(9_000_100, "USD"), BigDecimal.ZERO));
        inventory.receive(
                shop.owner(), new Inventory.Receive(shop.storeId(), dear.id(), 1, new Money(5_000_000, "USD")));
        SaleView sale = sales.complete(
                shop.owner(),
                of(Ids.next("key"), dear.id(), 1, card(new Money(9_000_100, "USD"), "tok_visa_approved")));
        assertEquals(SaleState.PENDING, sale.state());
        Eventually.until(
                "the acquirer has said that it has it",
                () -> sales.sale(shop.owner(), sale.id()).state() == SaleState.COMPLETED);
        assertEquals(
                "CAPTURED",
                sales.sale(shop.owner(), sale.id()).tenders().getFirst().state());
        assertEquals(9_000_100, posted("CARD_RECEIVABLE", sale.id()));
        assertEquals(9_000_100, posted("CLEARING", sale.tenders().getFirst().paymentId()));
        assertEquals(
                0,
                inventory.stock(shop.owner(), shop.storeId()).stream()
                        .filter(level -> level.productId().equals(dear.id()))
                        .findFirst()
                        .orElseThrow()
                        .onHand());
    }

    @Test
    void cash_and_card_together_pay_exactly() {
        Money due = total(shop.productId(), 2);
        CompleteSale.Tender cash = new CompleteSale.Tender.Cash(new Money(500, "USD"));
        SaleView sale = sales.complete(
                shop.owner(),
                of(
                        Ids.next("key"),
                        shop.productId(),
                        2,
                        cash,
                        card(new Money(due.minor() - 500, "USD"), "tok_visa_approved")));
        assertEquals(SaleState.COMPLETED, sale.state());
        assertEquals(500, posted("CASH_DRAWER", sale.id()));
        Refusal refused = assertThrows(
                Refusal.class, () -> sales.complete(shop.owner(), of(Ids.next("key"), shop.productId(), 2, cash)));
        assertEquals("sale.tender-total", refused.code());
    }

    @Test
    void the_same_key_is_the_same_sale_and_another_content_is_refused() {
        Money due = total(shop.productId(), 1);
        CompleteSale command = of(Ids.next("key"), shop.productId(), 1, new CompleteSale.Tender.Cash(due));
        SaleView first = sales.complete(shop.owner(), command);
        assertEquals(first.id(), sales.complete(shop.owner(), command).id());
        assertEquals(19, stock().onHand());
        CompleteSale other =
                of(command.key(), shop.productId(), 2, new CompleteSale.Tender.Cash(total(shop.productId(), 2)));
        assertEquals(
                "sale.key-reused",
                assertThrows(Refusal.class, () -> sales.complete(shop.owner(), other))
                        .code());
    }

    @Test
    void eight_at_once_never_sell_more_than_there_is() throws Exception {
        Money due = total(shop.productId(), 6);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<SaleView>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            CompleteSale.Tender tender =
                    i % 2 == 0 ? new CompleteSale.Tender.Cash(due) : card(due, "tok_visa_approved");
            CompleteSale command = of(Ids.next("key"), shop.productId(), 6, tender);
            attempts.add(threads.submit(() -> {
                together.await();
                return sales.complete(shop.owner(), command);
            }));
        }
        together.countDown();
        int sold = 0;
        for (Future<SaleView> attempt : attempts) {
            try {
                assertEquals(SaleState.COMPLETED, attempt.get().state());
                sold++;
            } catch (ExecutionException e) {
                assertTrue(String.valueOf(e.getCause()).contains("stock.short"), String.valueOf(e.getCause()));
            }
        }
        assertEquals(3, sold);
        assertEquals(2, stock().onHand());
        assertEquals(0, stock().reserved());
    }
}
