package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.catalog.Catalog;
import countinghouse.inventory.Inventory;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.sales.ZReport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tips, and cash where small coins are gone: posted, and on the day's report. */
class TippedSaleIT extends InContainer {
    @Inject
    Sales sales;

    @Inject
    Catalog catalog;

    @Inject
    Inventory inventory;

    @Inject
    Shops shops;

    private final Rows rows = new Rows();

    private SaleView sell(Shop shop, Extras extras, Tender... tenders) {
        return sales.complete(
                shop.owner(),
                new CompleteSale(
                        Ids.next("key"),
                        shop.storeId(),
                        shop.tillId(),
                        shop.tillId(),
                        Instant.now(),
                        List.of(new CompleteSale.Line(shop.productId(), 2, null)),
                        List.of(tenders),
                        extras));
    }

    private long posted(Shop shop, String account, String reference) {
        return rows.count(
                "SELECT COALESCE(SUM(p.amount_minor), 0) FROM posting p JOIN journal_entry e"
                        + " ON e.tenant_id = p.tenant_id AND e.id = p.entry_id WHERE p.tenant_id = ?"
                        + " AND p.account = ? AND e.reference = ?",
                shop.tenant(),
                account,
                reference);
    }

    @Test
    void tips_of_the_sale_and_of_a_card_are_owed_to_the_people() {
        Shop shop = shops.open("US");
        Money card = new Money(680, "USD");
        SaleView sale = sell(
                shop,
                new Extras(50, false),
                new Tender.Cash(new Money(450, "USD")),
                new Tender.Card(card, 100, new Payments.Card("tok_visa_approved", EntryMode.CONTACTLESS, null)));
        assertEquals(SaleState.COMPLETED, sale.state());
        assertEquals(980, sale.total().minor());
        assertEquals(150, sale.tip().minor());
        assertEquals(100, sale.tenders().getLast().tip().minor());
        assertEquals(-150, posted(shop, "TIPS_PAYABLE", sale.id()));
        assertEquals(680, posted(shop, "CARD_RECEIVABLE", sale.id()));
        assertEquals(680, posted(shop, "CLEARING", sale.tenders().getLast().paymentId()));

        ZReport report = closed(shop, Shops.FLOAT + 450);
        assertEquals(150, report.tips());
        assertEquals(1130, report.taken());
        assertEquals(0, report.cashDifference());
    }

    @Test
    void cash_is_rounded_where_small_coins_are_gone_and_the_difference_is_posted() throws Exception {
        Shop shop = shops.open("US");
        closed(shop, Shops.FLOAT);
        rows.change("UPDATE store SET currency = 'CHF' WHERE tenant_id = ?", shop.tenant());
        rows.change("UPDATE merchant SET currency = 'CHF' WHERE id = ?", shop.tenant());
        var tea = catalog.add(
                shop.owner(), new Catalog.AddProduct("TEA-CH", "Tee", new Money(619, "CHF"), BigDecimal.ZERO));
        inventory.receive(shop.owner(), new Inventory.Receive(shop.storeId(), tea.id(), 9, new Money(100, "CHF")));
        sales.openShift(shop.owner(), new Sales.OpenShift(shop.tillId(), Shops.FLOAT));
        Shop swiss = new Shop(shop.tenant(), "CHF", shop.storeId(), shop.tillId(), tea.id(), shop.shiftId());

        SaleView sale = sell(swiss, Extras.NONE, new Tender.Cash(new Money(1240, "CHF")));
        assertEquals(1238, sale.total().minor());
        assertEquals(2, sale.rounding().minor());
        assertEquals(1240, posted(swiss, "CASH_DRAWER", sale.id()));
        assertEquals(-1238, posted(swiss, "SALES_REVENUE", sale.id()));
        assertEquals(-2, posted(swiss, "CASH_ROUNDING", sale.id()));

        SaleView byCard = sell(
                swiss, Extras.NONE, new Tender.Card(new Money(1238, "CHF"), "tok_visa_approved", EntryMode.CHIP, null));
        assertEquals(0, byCard.rounding().minor());

        ZReport report = closed(swiss, Shops.FLOAT + 1240);
        assertEquals(2, report.rounding());
        assertEquals(2478, report.taken());
        assertEquals(0, report.cashDifference());
    }

    private ZReport closed(Shop shop, long counted) {
        return sales.zReport(
                shop.owner(), sales.closeShift(shop.owner(), new Sales.CloseShift(shop.tillId(), counted)));
    }
}
