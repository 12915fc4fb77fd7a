package countinghouse.web.merchant;

import countinghouse.catalog.Catalog;
import countinghouse.catalog.Catalog.AddProduct;
import countinghouse.catalog.Catalog.ProductView;
import countinghouse.inventory.Inventory;
import countinghouse.inventory.Inventory.Receive;
import countinghouse.inventory.Inventory.StockView;
import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.tenancy.StoreView;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the merchant sells, with its stock; adding a product with what is on the shelf of it. */
@Named
@ViewScoped
public class ProductsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Catalog catalog;

    @Inject
    private Inventory inventory;

    @Inject
    private Shop shop;

    @Inject
    private Toast toast;

    private List<Line> lines = List.of();
    private @Nullable String sku;
    private @Nullable String name;
    private @Nullable Long price;
    private @Nullable BigDecimal taxRate;
    private @Nullable Long openingStock;
    private @Nullable Long unitCost;

    /** A product and what there is of it; null where nothing was ever received. */
    public record Line(ProductView product, @Nullable StockView stock) implements Serializable {}

    public void load() {
        Caller caller = shop.caller();
        StoreView store = shop.getStore();
        Map<String, StockView> stock = store == null
                ? Map.of()
                : inventory.stock(caller, store.id()).stream()
                        .collect(Collectors.toMap(StockView::productId, Function.identity()));
        lines = catalog.products(caller).stream()
                .map(product -> new Line(product, stock.get(product.id())))
                .toList();
    }

    /** Adds the product first; its opening stock is a receipt of its own, as any later one. */
    public void add() {
        Caller caller = shop.caller();
        ProductView product = catalog.add(
                caller,
                new AddProduct(
                        given(sku),
                        given(name),
                        money(price),
                        (taxRate == null ? BigDecimal.ZERO : taxRate).movePointLeft(2)));
        StoreView store = shop.getStore();
        Long pieces = openingStock;
        if (pieces != null && pieces > 0 && store != null) {
            inventory.receive(caller, new Receive(store.id(), product.id(), pieces, money(unitCost)));
        }
        toast.say("products.added", Map.of("name", product.name()));
        clear();
        load();
    }

    private void clear() {
        sku = null;
        name = null;
        price = null;
        openingStock = null;
        unitCost = null;
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private Money money(@Nullable Long minor) {
        return new Money(minor == null ? 0 : minor, shop.getCurrency());
    }

    public boolean isEditable() {
        Caller caller = shop.caller();
        return caller.may(Permission.CATALOG_WRITE);
    }

    public List<Line> getLines() {
        return lines;
    }

    public @Nullable String getSku() {
        return sku;
    }

    public void setSku(@Nullable String sku) {
        this.sku = sku;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Long getPrice() {
        return price;
    }

    public void setPrice(@Nullable Long price) {
        this.price = price;
    }

    public @Nullable BigDecimal getTaxRate() {
        return taxRate;
    }

    public void setTaxRate(@Nullable BigDecimal taxRate) {
        this.taxRate = taxRate;
    }

    public @Nullable Long getOpeningStock() {
        return openingStock;
    }

    public void setOpeningStock(@Nullable Long openingStock) {
        this.openingStock = openingStock;
    }

    public @Nullable Long getUnitCost() {
        return unitCost;
    }

    public void setUnitCost(@Nullable Long unitCost) {
        this.unitCost = unitCost;
    }
}
