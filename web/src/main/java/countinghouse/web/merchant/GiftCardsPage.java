package countinghouse.web.merchant;

import countinghouse.giftcards.GiftCardState;
import countinghouse.giftcards.GiftCardView;
import countinghouse.giftcards.GiftCards;
import countinghouse.giftcards.GiftCards.Funding;
import countinghouse.giftcards.GiftCards.GiftCardFilter;
import countinghouse.giftcards.GiftCards.GiftCode;
import countinghouse.giftcards.GiftCards.GiftMovementView;
import countinghouse.giftcards.GiftCards.IssueGiftCard;
import countinghouse.giftcards.GiftCards.TopUpGiftCard;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.tenancy.StoreView;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The merchant's gift cards; a code stands on the page that made it, until it is left. */
@Named
@ViewScoped
public class GiftCardsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    @Inject
    private GiftCards cards;

    @Inject
    private Shop shop;

    @Inject
    private Toast toast;

    private List<GiftCardView> list = List.of();
    private List<GiftMovementView> history = List.of();
    private @Nullable String cardId;
    private @Nullable GiftCardView chosen;
    private @Nullable Long amount;
    private @Nullable Long more;
    private Funding funding = Funding.GOODWILL;
    private Funding moreFunding = Funding.GOODWILL;
    private String key = Ids.next("key");
    private transient @Nullable GiftCode made;

    public void load() {
        Caller caller = shop.caller();
        list = cards.page(caller, new GiftCardFilter(List.of(), "", "", SHOWN));
        String id = cardId;
        chosen = id == null || id.isBlank() ? null : cards.card(caller, id);
        history = chosen == null ? List.of() : cards.history(caller, chosen.id());
    }

    public void issue() {
        StoreView store = shop.getStore();
        if (store != null) {
            GiftCardView card = cards.issue(shop.caller(), new IssueGiftCard(key, store.id(), money(amount), funding));
            made = cards.reveal(shop.caller(), card.id());
            amount = null;
            done(card.id());
        }
    }

    public void topUp() {
        GiftCardView card = chosen;
        if (card != null) {
            cards.topUp(shop.caller(), new TopUpGiftCard(key, card.id(), money(more), moreFunding));
            more = null;
            done(card.id());
        }
    }

    public void freeze() {
        GiftCardView card = chosen;
        if (card != null) {
            cards.freeze(shop.caller(), card.id());
            done(card.id());
        }
    }

    public void unfreeze() {
        GiftCardView card = chosen;
        if (card != null) {
            cards.unfreeze(shop.caller(), card.id());
            done(card.id());
        }
    }

    public void reveal() {
        GiftCardView card = chosen;
        if (card != null) {
            made = cards.reveal(shop.caller(), card.id());
            done(card.id());
        }
    }

    public void replace() {
        GiftCardView card = chosen;
        if (card != null) {
            made = cards.replace(shop.caller(), card.id());
            done(card.id());
        }
    }

    private void done(String id) {
        key = Ids.next("key");
        cardId = id;
        toast.say("gift.done", Map.of());
        load();
    }

    private Money money(@Nullable Long minor) {
        return new Money(minor == null ? 0 : minor, shop.getCurrency());
    }

    public boolean isEditable() {
        return shop.caller().may(Permission.GIFT_CARDS_MANAGE) && shop.getStore() != null;
    }

    public boolean isUsable() {
        return chosen != null && chosen.state() == GiftCardState.ACTIVE;
    }

    public boolean isFrozen() {
        return chosen != null && chosen.state() == GiftCardState.FROZEN;
    }

    public Funding[] getFundings() {
        return Funding.values();
    }

    public List<GiftCardView> getList() {
        return list;
    }

    public List<GiftMovementView> getHistory() {
        return history;
    }

    public @Nullable GiftCardView getChosen() {
        return chosen;
    }

    public @Nullable GiftCode getMade() {
        return made;
    }

    public @Nullable String getCardId() {
        return cardId;
    }

    public void setCardId(@Nullable String cardId) {
        this.cardId = cardId;
    }

    public @Nullable Long getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Long amount) {
        this.amount = amount;
    }

    public @Nullable Long getMore() {
        return more;
    }

    public void setMore(@Nullable Long more) {
        this.more = more;
    }

    public Funding getFunding() {
        return funding;
    }

    public void setFunding(Funding funding) {
        this.funding = funding;
    }

    public Funding getMoreFunding() {
        return moreFunding;
    }

    public void setMoreFunding(Funding moreFunding) {
        this.moreFunding = moreFunding;
    }
}
