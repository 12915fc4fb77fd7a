package countinghouse.web.till;

import countinghouse.kernel.Refusal;
import countinghouse.sales.CashRounding;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.Quote;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.web.merchant.Shop;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is sold: goods, gift cards, and the tip. While a sale waits for further tenders nothing of it changes. */
@Named
@ViewScoped
public class TillPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sales sales;

    @Inject
    private Shop shop;

    @Inject
    private Shelf shelf;

    @Inject
    private GiftSale gifts;

    @Inject
    private TillPayment payment;

    private final Basket basket = new Basket();
    private @Nullable Quote quote;
    private @Nullable Long tip;

    public void load() {
        shelf.load();
        if (shop.getTill() != null) {
            payment.resume();
        }
    }

    /** A tap on a tile; on the receipt it begins the next sale. */
    public void add() {
        if (begin()) {
            basket.add(parameter("product"));
            price();
        }
    }

    public void changeQuantity() {
        if (begin()) {
            basket.change(parameter("product"), Long.parseLong(parameter("by")));
            price();
        }
    }

    public void remove() {
        if (begin()) {
            basket.remove(parameter("product"));
            price();
        }
    }

    public void clear() {
        if (begin()) {
            empty();
            price();
        }
    }

    /** A gift card to be sold, or one that gets more. */
    public void addGift() {
        if (begin()) {
            gifts.add();
            price();
        }
    }

    /** The tip has changed. */
    public void tipped() {
        price();
    }

    private boolean begin() {
        if (payment.getOutcome().getHeld() != null || payment.getOutcome().getWaiting() != null) {
            return false;
        }
        payment.getOutcome().next();
        gifts.next();
        return true;
    }

    private void empty() {
        basket.clear();
        gifts.clear();
        tip = null;
    }

    public void price() {
        quote = basket.isEmpty() ? null : sales.quote(shop.caller(), shelf.storeId(), basket.lines());
        Quote priced = quote;
        if (priced == null && gifts.loads().isEmpty()) {
            payment.none();
            return;
        }
        Long added = tip;
        long goods = priced == null ? 0 : priced.total().minor();
        payment.due(
                goods + gifts.sum() + (added == null ? 0 : Math.max(0, added)),
                priced == null ? CashRounding.NONE : priced.cash());
    }

    public List<CompleteSale.Line> lines() {
        return basket.lines();
    }

    public CompleteSale.Extras extras(boolean hold) {
        Long added = tip;
        return new CompleteSale.Extras(added == null ? 0 : Math.max(0, added), hold, gifts.loads());
    }

    /** The basket is paid, or its card has no answer yet. */
    public void sold(SaleView sale) {
        if (sale.state() == SaleState.COMPLETED) {
            gifts.paid(sale);
        }
        empty();
        price();
        shelf.load();
    }

    /** A refusal names the product by its id; the cashier knows it by its name. */
    public <T> T named(Supplier<T> call) {
        try {
            return call.get();
        } catch (Refusal refusal) {
            String product = refusal.parameters().get("product");
            if (product == null) {
                throw refusal;
            }
            Map<String, String> words = new HashMap<>(refusal.parameters());
            words.put("product", shelf.nameOf(product));
            throw new Refusal(refusal.kind(), refusal.code(), words);
        }
    }

    private static String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value;
    }

    public long pieces(String productId) {
        return basket.byProduct().getOrDefault(productId, 0L);
    }

    public long getPieces() {
        return basket.pieces();
    }

    public @Nullable String getChosen() {
        return basket.chosen();
    }

    public @Nullable Quote getQuote() {
        return quote;
    }

    public @Nullable Long getTip() {
        return tip;
    }

    public void setTip(@Nullable Long tip) {
        this.tip = tip;
    }
}
