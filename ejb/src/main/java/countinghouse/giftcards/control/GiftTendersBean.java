package countinghouse.giftcards.control;

import countinghouse.giftcards.GiftCardState;
import countinghouse.giftcards.GiftTenders;
import countinghouse.giftcards.entity.GiftCard;
import countinghouse.giftcards.entity.GiftMovement.Change;
import countinghouse.giftcards.entity.GiftMovement.Kind;
import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;

/** What sales do with gift cards; the sale books it. */
@Stateless
@Local(GiftTenders.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GiftTendersBean implements GiftTenders {
    @Inject
    private GiftBook book;

    @Inject
    private GiftMoney money;

    @Inject
    private CodeDoor door;

    @Override
    public Held hold(Caller caller, String code, Money amount) {
        caller.require(Permission.SALES_SELL);
        GiftCard card = door.open(caller, code, true);
        money.hold(caller, card, amount);
        return held(card);
    }

    @Override
    public void take(Caller caller, Use use) {
        caller.require(Permission.SALES_SELL);
        GiftCard card = book.locked(caller, use.cardId());
        card.take(use.amount().minor());
        book.move(caller, card, new Change(Kind.REDEEM, -use.amount().minor(), use.reference()), null);
    }

    @Override
    public void release(Caller caller, Use use) {
        caller.require(Permission.SALES_SELL);
        book.locked(caller, use.cardId()).release(use.amount().minor());
    }

    @Override
    public Held prepare(Caller caller, String storeId, Money amount) {
        caller.require(Permission.SALES_SELL);
        money.check(caller, amount, amount.currency(), 0);
        GiftCard card = book.create(caller, storeId, amount.currency());
        card.promise(amount.minor());
        book.flush(caller);
        return held(card);
    }

    @Override
    public Held find(Caller caller, String code, Money amount) {
        caller.require(Permission.SALES_SELL);
        GiftCard card = door.open(caller, code, true);
        money.usable(caller, card);
        money.check(caller, amount, card.currency(), card.expected());
        card.promise(amount.minor());
        return held(card);
    }

    @Override
    public void load(Caller caller, Use use) {
        caller.require(Permission.SALES_SELL);
        GiftCard card = book.locked(caller, use.cardId());
        Kind kind = card.state() == GiftCardState.INACTIVE ? Kind.ISSUE : Kind.TOP_UP;
        card.promiseOver(use.amount().minor());
        money.load(caller, card, use.amount().minor());
        book.move(caller, card, new Change(kind, use.amount().minor(), use.reference()), null);
    }

    @Override
    public void cancel(Caller caller, Use use) {
        caller.require(Permission.SALES_SELL);
        GiftCard card = book.locked(caller, use.cardId());
        card.promiseOver(use.amount().minor());
        if (card.state() == GiftCardState.INACTIVE) {
            card.become(GiftCardState.CANCELLED);
            book.record(caller, card, "cancel");
        }
    }

    @Override
    public void refund(Caller caller, Use use) {
        caller.require(Permission.REFUNDS_GIVE);
        GiftCard card = book.locked(caller, use.cardId());
        if (card.state() == GiftCardState.INACTIVE || card.state() == GiftCardState.CANCELLED) {
            throw GiftMoney.state(card.state());
        }
        money.load(caller, card, use.amount().minor());
        book.move(caller, card, new Change(Kind.REFUND, use.amount().minor(), use.reference()), null);
    }

    private static Held held(GiftCard card) {
        return new Held(card.id(), Objects.requireNonNullElse(card.lastFour(), ""));
    }
}
