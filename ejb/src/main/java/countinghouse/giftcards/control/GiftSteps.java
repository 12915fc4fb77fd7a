package countinghouse.giftcards.control;

import countinghouse.giftcards.GiftCardView;
import countinghouse.giftcards.GiftCards.Funding;
import countinghouse.giftcards.GiftCards.IssueGiftCard;
import countinghouse.giftcards.GiftCards.RedeemGiftCard;
import countinghouse.giftcards.GiftCards.TopUpGiftCard;
import countinghouse.giftcards.entity.GiftCard;
import countinghouse.giftcards.entity.GiftMovement;
import countinghouse.giftcards.entity.GiftMovement.Change;
import countinghouse.giftcards.entity.GiftMovement.Kind;
import countinghouse.giftcards.entity.GiftMovement.Request;
import countinghouse.kernel.Hashes;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Each of these is a transaction and, by its key, done once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GiftSteps {
    @Inject
    private GiftBook book;

    @Inject
    private GiftMoney money;

    @Inject
    private CodeDoor door;

    @Inject
    private Tenancy tenancy;

    public GiftCardView issue(Caller caller, IssueGiftCard command) {
        Request request =
                request("issue", command.key(), command.storeId() + "\n" + command.amount() + "\n" + command.funding());
        Optional<GiftCardView> known = known(caller, request);
        if (known.isPresent()) {
            return known.get();
        }
        String currency = tenancy.store(caller, command.storeId()).currency();
        money.check(caller, command.amount(), currency, 0);
        GiftCard card = book.create(caller, command.storeId(), currency);
        book.flush(caller);
        money.load(caller, card, command.amount().minor());
        money.fund(caller, card, command.amount(), command.funding());
        book.move(caller, card, funded(Kind.ISSUE, command.amount().minor(), command.funding()), request);
        book.flush(caller);
        return card.view();
    }

    public GiftCardView topUp(Caller caller, TopUpGiftCard command) {
        Request request =
                request("top-up", command.key(), command.cardId() + "\n" + command.amount() + "\n" + command.funding());
        GiftCard card = book.locked(caller, command.cardId());
        Optional<GiftCardView> known = known(caller, request);
        if (known.isPresent()) {
            return known.get();
        }
        money.usable(caller, card);
        money.check(caller, command.amount(), card.currency(), card.expected());
        money.load(caller, card, command.amount().minor());
        money.fund(caller, card, command.amount(), command.funding());
        book.move(caller, card, funded(Kind.TOP_UP, command.amount().minor(), command.funding()), request);
        book.flush(caller);
        return card.view();
    }

    public GiftCardView redeem(Caller caller, RedeemGiftCard command) {
        if (!command.reference().matches("[ -~]{1,64}")) {
            throw Refusal.invalid("gift.reference");
        }
        GiftCard card = door.open(caller, command.code(), true);
        Request request =
                request("redeem", command.key(), card.id() + "\n" + command.amount() + "\n" + command.reference());
        Optional<GiftCardView> known = known(caller, request);
        if (known.isPresent()) {
            return known.get();
        }
        money.hold(caller, card, command.amount());
        card.take(command.amount().minor());
        money.soldOutside(caller, card, command.amount());
        book.move(caller, card, new Change(Kind.REDEEM, -command.amount().minor(), command.reference()), request);
        book.flush(caller);
        return card.view();
    }

    private static Change funded(Kind kind, long minor, Funding funding) {
        return new Change(kind, minor, funding.name());
    }

    private static Request request(String what, String key, String content) {
        if (!key.matches("[ -~]{1,255}")) {
            throw Refusal.invalid("gift.key");
        }
        return new Request(Hashes.sha256(what + "\n" + key), Hashes.sha256(content));
    }

    private Optional<GiftCardView> known(Caller caller, Request request) {
        Optional<GiftMovement> before = book.ofRequest(caller, request.key());
        if (before.isPresent() && !before.get().hasContent(request.content())) {
            throw Refusal.invalid("gift.key-reused");
        }
        return before.map(movement -> book.card(caller, movement.cardId()).view());
    }
}
