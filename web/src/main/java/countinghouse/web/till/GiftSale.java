package countinghouse.web.till;

import countinghouse.giftcards.GiftCards;
import countinghouse.sales.CompleteSale.GiftLoad;
import countinghouse.sales.SaleView;
import countinghouse.web.merchant.Shop;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gift cards on the counter: those that are to be sold or topped up, and the codes of those just sold, which are shown this once. */
@Named
@ViewScoped
public class GiftSale implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private GiftCards cards;

    @Inject
    private Shop shop;

    private final List<GiftLoad> loads = new ArrayList<>();
    private @Nullable Long amount;
    private @Nullable String code;
    private transient List<GiftCards.GiftCode> sold = List.of();

    /** Puts a gift card on the counter; with a code it is one that gets more. */
    public void add() {
        Long minor = amount;
        if (minor != null && minor > 0) {
            loads.add(new GiftLoad(code == null || code.isBlank() ? null : code.strip(), minor));
        }
        amount = null;
        code = null;
    }

    public void clear() {
        loads.clear();
    }

    public List<GiftLoad> loads() {
        return loads;
    }

    public long sum() {
        return loads.stream().mapToLong(GiftLoad::amount).sum();
    }

    /** The sale is paid: has the codes of its new cards made. */
    public void paid(SaleView sale) {
        loads.clear();
        sold = sale.gifts().stream()
                .filter(gift -> gift.kind().equals("ISSUE"))
                .map(gift -> cards.reveal(shop.caller(), gift.cardId()))
                .toList();
    }

    public void next() {
        sold = List.of();
    }

    /** To be printed with the receipt. */
    public List<GiftCards.GiftCode> getSold() {
        return sold == null ? List.of() : sold;
    }

    public List<GiftLoad> getLoads() {
        return loads;
    }

    public @Nullable Long getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Long amount) {
        this.amount = amount;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
