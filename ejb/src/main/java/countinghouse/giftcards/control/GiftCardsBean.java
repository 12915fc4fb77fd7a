package countinghouse.giftcards.control;

import countinghouse.giftcards.GiftCardState;
import countinghouse.giftcards.GiftCardView;
import countinghouse.giftcards.GiftCards;
import countinghouse.giftcards.entity.GiftCard;
import countinghouse.giftcards.entity.GiftMovement;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.WholeTransaction;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Gift cards outside of sales. */
@Stateless
@Local(GiftCards.class)
public class GiftCardsBean implements GiftCards {
    @Inject
    private GiftSteps steps;

    @Inject
    private GiftBook book;

    @Inject
    private CodeDoor door;

    @Inject
    private GiftMoney money;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public GiftCardView issue(Caller caller, IssueGiftCard command) {
        caller.require(Permission.GIFT_CARDS_MANAGE);
        return WholeTransaction.run(() -> steps.issue(caller, command));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public GiftCardView topUp(Caller caller, TopUpGiftCard command) {
        caller.require(Permission.GIFT_CARDS_MANAGE);
        return WholeTransaction.run(() -> steps.topUp(caller, command));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public GiftCardView redeem(Caller caller, RedeemGiftCard command) {
        caller.require(Permission.GIFT_CARDS_MANAGE);
        return WholeTransaction.run(() -> steps.redeem(caller, command));
    }

    @Override
    public GiftCode reveal(Caller caller, String cardId) {
        caller.require(Permission.GIFT_CARDS_MANAGE, Permission.SALES_SELL);
        GiftCard card = book.locked(caller, cardId);
        if (!caller.may(Permission.GIFT_CARDS_MANAGE) && !card.isIssuedBy(caller.actor())) {
            throw Refusal.notFound("gift-card");
        }
        money.usable(caller, card);
        if (card.isRevealed()) {
            throw Refusal.conflict("gift.revealed");
        }
        book.record(caller, card, "reveal");
        return door.renew(caller, card);
    }

    @Override
    public GiftCode replace(Caller caller, String cardId) {
        caller.require(Permission.GIFT_CARDS_MANAGE);
        GiftCard card = book.locked(caller, cardId);
        if (card.state() != GiftCardState.ACTIVE && card.state() != GiftCardState.FROZEN) {
            throw GiftMoney.state(card.state());
        }
        book.record(caller, card, "replace");
        return door.renew(caller, card);
    }

    @Override
    public GiftCardView ofCode(Caller caller, String code) {
        caller.require(Permission.GIFT_CARDS_READ, Permission.SALES_SELL);
        return door.open(caller, code, false).view();
    }

    @Override
    public GiftCardView freeze(Caller caller, String cardId) {
        caller.require(Permission.GIFT_CARDS_MANAGE);
        return become(caller, cardId, GiftCardState.ACTIVE, GiftCardState.FROZEN);
    }

    @Override
    public GiftCardView unfreeze(Caller caller, String cardId) {
        caller.require(Permission.GIFT_CARDS_MANAGE);
        return become(caller, cardId, GiftCardState.FROZEN, GiftCardState.ACTIVE);
    }

    private GiftCardView become(Caller caller, String cardId, GiftCardState from, GiftCardState next) {
        GiftCard card = book.locked(caller, cardId);
        if (card.state() != from) {
            throw GiftMoney.state(card.state());
        }
        card.become(next);
        book.record(caller, card, next == GiftCardState.FROZEN ? "freeze" : "unfreeze");
        return card.view();
    }

    @Override
    public GiftCardView card(Caller caller, String cardId) {
        caller.require(Permission.GIFT_CARDS_READ);
        return book.card(caller, cardId).view();
    }

    @Override
    public List<GiftCardView> page(Caller caller, GiftCardFilter filter) {
        caller.require(Permission.GIFT_CARDS_READ);
        return book.page(caller, filter).stream().map(GiftCard::view).toList();
    }

    @Override
    public List<GiftMovementView> history(Caller caller, String cardId) {
        caller.require(Permission.GIFT_CARDS_READ);
        return book.history(caller, cardId).stream().map(GiftMovement::view).toList();
    }
}
