package countinghouse.web.merchant;

import countinghouse.payments.Payments;
import countinghouse.payments.StoredCardView;
import countinghouse.payments.StoredCards;
import countinghouse.payments.StoredCards.StoredCardFilter;
import countinghouse.platform.Permission;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers' cards that the acquirer keeps for the merchant: whose they are, what was agreed, and taking one away when its customer asks. */
@Named
@ViewScoped
public class KeptCardsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    @Inject
    private StoredCards cards;

    @Inject
    private Shop shop;

    @Inject
    private Toast toast;

    private List<StoredCardView> list = List.of();
    private String customer = "";
    private @Nullable StoredCardView chosen;

    public void load() {
        list = cards.page(shop.caller(), new StoredCardFilter(customer.strip(), new Payments.Place("", SHOWN)));
    }

    /** The card that the dialog which opens next is about. */
    public void choose(StoredCardView card) {
        chosen = card;
    }

    public void remove() {
        StoredCardView card = chosen;
        if (card != null) {
            cards.remove(shop.caller(), card.id());
            toast.say("kept.removed", Map.of("customer", card.customer()));
            load();
        }
    }

    public boolean isEditable() {
        return shop.caller().may(Permission.PAYMENTS_TAKE);
    }

    public List<StoredCardView> getList() {
        return list;
    }

    /** Whether there may be older ones than are shown. */
    public boolean isCut() {
        return list.size() == SHOWN;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public @Nullable StoredCardView getChosen() {
        return chosen;
    }
}
