package countinghouse.web.till;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Settings;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Tender;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Basket and tenders. The sale's key is made before anything is sent and changes only with what is sold or how it is paid, so a double click,
 * or a second try after no answer, is one sale.
 */
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
    private Clock clock;

    private final Basket basket = new Basket();
    private @Nullable Quote quote;
    private @Nullable Tendering tendering;
    private boolean byCard;
    private @Nullable Long received;
    private String token = TestCard.ALL.getFirst().token();
    private String key = Ids.next("key");
    private String sentKey = "";
    private @Nullable Instant attemptedAt;
    private @Nullable SaleView receipt;
    private long change;
    private @Nullable String declined;
    private @Nullable SaleView pending;

    public void load() {
        shelf.load();
    }

    /** A tap on a tile; on the receipt it begins the next sale. */
    public void add() {
        receipt = null;
        declined = null;
        basket.add(parameter("product"));
        price();
    }

    public void changeQuantity() {
        basket.change(parameter("product"), Long.parseLong(parameter("by")));
        price();
    }

    public void remove() {
        basket.remove(parameter("product"));
        price();
    }

    public void clear() {
        basket.clear();
        receipt = null;
        declined = null;
        price();
    }

    public void cash() {
        byCard = false;
        again();
    }

    public void card() {
        byCard = true;
        again();
    }

    /** Gives the cash back that was put down. */
    public void takeBack() {
        Tendering now = tendering;
        if (now != null) {
            tendering = new Tendering(now.currency(), now.total(), 0);
        }
        again();
    }

    private void price() {
        again();
        if (basket.isEmpty()) {
            quote = null;
            tendering = null;
            return;
        }
        Quote priced = sales.quote(shop.caller(), shelf.storeId(), basket.lines());
        quote = priced;
        long total = priced.total().minor();
        tendering = tendering == null ? new Tendering(priced.total().currency(), total, 0) : tendering.of(total);
    }

    /** What is sold or how it is paid has changed: another sale, another key. */
    private void again() {
        key = Ids.next("key");
        attemptedAt = null;
        received = null;
    }

    public void charge() {
        Tendering now = tendering;
        if (now == null || !key.equals(sentKey)) {
            return;
        }
        if (byCard) {
            complete(now.card(token), 0);
            return;
        }
        Long given = received;
        switch (now.cash(given == null || given <= 0 ? now.due() : given)) {
            case Tendering.Cash.Part part -> {
                tendering = part.next();
                again();
            }
            case Tendering.Cash.Covers covers -> complete(covers.tenders(), covers.change());
        }
    }

    private void complete(List<Tender> tenders, long back) {
        Instant at = attemptedAt == null ? clock.instant() : attemptedAt;
        attemptedAt = at;
        CompleteSale command =
                new CompleteSale(key, shelf.storeId(), shelf.tillId(), shelf.terminalId(), at, basket.lines(), tenders);
        SaleView sale = named(() -> sales.complete(shop.caller(), command));
        declined = null;
        if (sale.state() == SaleState.VOIDED) {
            declined = sale.tenders().stream()
                    .map(SaleView.TenderView::declineCode)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("05");
            again();
            return;
        }
        pending = sale.state() == SaleState.PENDING || sale.state() == SaleState.OPEN ? sale : pending;
        receipt = sale.state() == SaleState.COMPLETED ? sale : null;
        change = back;
        byCard = false;
        basket.clear();
        price();
        shelf.load();
    }

    /** A refusal names the product by its id; the cashier knows it by its name. */
    private <T> T named(java.util.function.Supplier<T> call) {
        try {
            return call.get();
        } catch (Refusal refusal) {
            String product = refusal.parameters().get("product");
            if (product == null) {
                throw refusal;
            }
            Map<String, String> words = new java.util.HashMap<>(refusal.parameters());
            words.put("product", shelf.nameOf(product));
            throw new Refusal(refusal.kind(), refusal.code(), words);
        }
    }

    /** Asks what became of a payment without an answer; the bar goes when it is known. */
    public void inquire() {
        SaleView open = pending;
        if (open != null) {
            SaleView now = sales.sale(shop.caller(), open.id());
            pending = now.state() == SaleState.PENDING || now.state() == SaleState.OPEN ? now : null;
            if (now.state() == SaleState.COMPLETED) {
                receipt = now;
            }
        }
    }

    private static String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value;
    }

    /** Cards of the demo; without the sandbox a card needs the terminal. */
    public boolean isTestCards() {
        return Settings.optional("SANDBOX_URL") != null;
    }

    public List<TestCard> getCards() {
        return TestCard.ALL;
    }

    public boolean isChargeable() {
        return tendering != null && (!byCard || isTestCards());
    }

    public long getDue() {
        return tendering == null ? 0 : tendering.due();
    }

    public long getCashGiven() {
        return tendering == null ? 0 : tendering.cashGiven();
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

    public boolean isByCard() {
        return byCard;
    }

    public @Nullable Long getReceived() {
        return received == null && tendering != null ? Long.valueOf(tendering.due()) : received;
    }

    public void setReceived(@Nullable Long received) {
        this.received = received;
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        if (token != null) {
            this.token = token;
        }
    }

    /** Written into the page; comes back with the click. */
    public String getSentKey() {
        return key;
    }

    public void setSentKey(@Nullable String sent) {
        this.sentKey = sent == null ? "" : sent;
    }

    public @Nullable SaleView getReceipt() {
        return receipt;
    }

    public long getChange() {
        return change;
    }

    /** Places behind the point, for the keypad. */
    public int getExponent() {
        return Money.exponent(shop.getCurrency());
    }

    public @Nullable String getDeclined() {
        return declined;
    }

    public @Nullable SaleView getPending() {
        return pending;
    }
}
