package countinghouse.web.merchant;

import countinghouse.catalog.Catalog;
import countinghouse.devices.Devices;
import countinghouse.inventory.Inventory;
import countinghouse.inventory.Inventory.StockView;
import countinghouse.kernel.Money;
import countinghouse.sales.Sales;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.TillView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The merchant's day at a glance, and what there is to do. */
@Named
@RequestScoped
public class HomePage {
    private static final long LOW = 5;

    @Inject
    private Shop shop;

    @Inject
    private Sales sales;

    @Inject
    private Catalog catalog;

    @Inject
    private Inventory inventory;

    @Inject
    private Devices devices;

    private @Nullable DayOfSales day;
    private List<LowStock> low = List.of();
    private List<Devices.TerminalView> terminals = List.of();
    private boolean products;
    private boolean shiftOpen;

    /** A product that runs out. */
    public record LowStock(String name, long available) {}

    /** Something to do on the way to the first sale. */
    public record Step(String code, boolean done, String link) {}

    public void load() {
        List<Catalog.ProductView> all = catalog.products(shop.caller());
        products = !all.isEmpty();
        terminals = devices.terminals(shop.caller());
        StoreView store = shop.getStore();
        TillView till = shop.getTill();
        if (store == null || till == null) {
            return;
        }
        day = DayOfSales.of(sales.sales(shop.caller(), till.id(), shop.getToday()), ZoneId.of(store.zone()));
        shiftOpen = sales.openShiftOf(shop.caller(), till.id()) != null;
        Map<String, Catalog.ProductView> byId =
                all.stream().collect(Collectors.toMap(Catalog.ProductView::id, Function.identity()));
        low = inventory.stock(shop.caller(), store.id()).stream()
                .filter(stock -> stock.available() <= LOW && byId.containsKey(stock.productId()))
                .sorted((a, b) -> Long.compare(a.available(), b.available()))
                .map(stock -> low(stock, byId))
                .limit(6)
                .toList();
    }

    private static LowStock low(StockView stock, Map<String, Catalog.ProductView> byId) {
        Catalog.ProductView product = byId.get(stock.productId());
        return new LowStock(product == null ? "" : product.name(), stock.available());
    }

    /** The way from the approval to the first sale; empty once all of it is done. */
    public List<Step> getSteps() {
        boolean delivered = terminals.stream()
                .anyMatch(t -> !t.state().equals("ALLOCATED") && !t.state().equals("IN_TRANSIT"));
        boolean live = shop.getMerchant().state() == MerchantState.LIVE;
        boolean sold = day != null && day.count() > 0;
        List<Step> steps = List.of(
                new Step("PRODUCTS", products, "/merchant/products.xhtml"),
                new Step("DELIVERY", delivered || live, "/merchant/terminals.xhtml"),
                new Step("ACTIVATION", live, "/merchant/terminals.xhtml"),
                new Step("SALE", sold, "/till/till.xhtml"));
        boolean movedOver = live && shop.getTill() == null;
        return live && products || movedOver ? List.of() : steps;
    }

    public Money getNet() {
        return new Money(day == null ? 0 : day.net(), shop.getCurrency());
    }

    public @Nullable DayOfSales getDay() {
        return day;
    }

    public List<LowStock> getLow() {
        return low;
    }

    public List<Devices.TerminalView> getTerminals() {
        return terminals;
    }

    public boolean isShiftOpen() {
        return shiftOpen;
    }

    public boolean isProducts() {
        return products;
    }
}
