package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Ids;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.Returns;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.sales.Trade;
import countinghouse.sales.ZReport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A merchant's own trade is what its sales and returns are, also of shifts that are open or in which goods only came back. */
class TradeIT extends SplitTenders {
    private static final BigDecimal RATE = new BigDecimal("0.08875");

    @Inject
    Returns returns;

    private Trade trade(String currency) {
        return sales.trade(shop.owner(), LocalDate.of(2026, 1, 1), LocalDate.of(2999, 12, 31), currency);
    }

    @Test
    void open_shifts_and_those_in_which_goods_only_came_back_count() {
        SaleView sale = sales.complete(shop.owner(), of(Extras.NONE, visa(600), cash(380)));
        Trade open = trade("USD");
        assertEquals(1, open.openShifts());
        assertEquals(new Trade.Tax(RATE, 900, 80), open.taxes().getFirst());
        assertEquals(List.of(new Trade.Tender("VISA", 1, 600), new Trade.Tender("CASH", 1, 380)), open.tenders());

        sales.closeShift(shop.owner(), new Sales.CloseShift(shop.tillId(), Shops.FLOAT + 380));
        sales.openShift(shop.owner(), new Sales.OpenShift(shop.tillId(), Shops.FLOAT));
        returns.take(
                shop.owner(),
                new Returns.TakeBack(Ids.next("key"), sale.id(), shop.tillId(), List.of(new Returns.Piece(1, 1))));
        Trade.Store store = trade("USD").stores().getFirst();
        assertEquals(
                List.of(shop.storeId(), 1L, 450L, 40L), List.of(store.id(), store.count(), store.net(), store.tax()));
        ZReport day = sales.zReport(
                shop.owner(), sales.closeShift(shop.owner(), new Sales.CloseShift(shop.tillId(), Shops.FLOAT)));
        assertEquals(-450, day.net());

        Trade closed = trade("USD");
        assertEquals(0, closed.openShifts());
        assertEquals(List.of(store), closed.stores());
        assertEquals(List.of(new Trade.Tax(RATE, 450, 40)), closed.taxes());
        assertEquals(List.of(new Trade.Tender("CASH", 1, 380), new Trade.Tender("VISA", 1, 110)), closed.tenders());
        assertEquals(Trade.NONE, trade("EUR"));
    }
}
