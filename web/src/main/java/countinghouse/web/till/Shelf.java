package countinghouse.web.till;

import countinghouse.catalog.Catalog;
import countinghouse.catalog.Catalog.ProductView;
import countinghouse.devices.Devices;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.inventory.Inventory;
import countinghouse.inventory.Inventory.StockView;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.TillView;
import countinghouse.web.merchant.Shop;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be sold at this till: its tiles, and the till's place. */
@Named
@ViewScoped
public class Shelf implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long LOW = 5;

    @Inject
    private Catalog catalog;

    @Inject
    private Inventory inventory;

    @Inject
    private Devices devices;

    @Inject
    private Shop shop;

    private List<Tile> tiles = List.of();
    private @Nullable StoreView store;
    private @Nullable TillView till;
    private @Nullable TerminalView terminal;

    /** A product with what is left of it. */
    public record Tile(ProductView product, long left) implements Serializable {
        public boolean isLow() {
            return left <= LOW;
        }

        /** The letters that stand for a product without a picture. */
        public String letters() {
            String name = product.name().strip();
            int first = name.codePointAt(0);
            boolean han = Character.isIdeographic(first);
            String[] words = name.split("\\s+");
            String second = han || words.length < 2 ? "" : words[1].substring(0, words[1].offsetByCodePoints(0, 1));
            return (Character.toString(first) + second).toUpperCase(java.util.Locale.ROOT);
        }
    }

    public void load() {
        StoreView here = shop.getStore();
        store = here;
        till = shop.getTill();
        if (here == null) {
            return;
        }
        Map<String, StockView> stock = inventory.stock(shop.caller(), here.id()).stream()
                .collect(Collectors.toMap(StockView::productId, Function.identity()));
        tiles = catalog.products(shop.caller()).stream()
                .map(product -> tile(product, stock.get(product.id())))
                .toList();
        terminal = devices.terminals(shop.caller()).stream()
                .filter(t -> t.state().equals("ACTIVE"))
                .findFirst()
                .orElse(null);
    }

    private static Tile tile(ProductView product, @Nullable StockView stock) {
        return new Tile(product, stock == null ? 0 : stock.available());
    }

    public String nameOf(String productId) {
        return tiles.stream()
                .filter(tile -> tile.product().id().equals(productId))
                .map(tile -> tile.product().name())
                .findFirst()
                .orElse(productId);
    }

    public String storeId() {
        StoreView here = store;
        if (here == null) {
            throw new IllegalStateException("no store yet");
        }
        return here.id();
    }

    public String tillId() {
        TillView here = till;
        if (here == null) {
            throw new IllegalStateException("no till yet");
        }
        return here.id();
    }

    /** Card payments keyed at the till are the till's own. */
    public String terminalId() {
        TerminalView active = terminal;
        return active == null ? tillId() : active.id();
    }

    public List<Tile> getTiles() {
        return tiles;
    }

    public @Nullable TerminalView getTerminal() {
        return terminal;
    }
}
