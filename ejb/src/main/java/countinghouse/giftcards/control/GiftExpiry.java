package countinghouse.giftcards.control;

import countinghouse.giftcards.GiftCardState;
import countinghouse.giftcards.entity.GiftCard;
import countinghouse.giftcards.entity.GiftMovement;
import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import countinghouse.platform.EndlessWork;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Ends a card after its last day; what is left on it is booked as breakage. A card that lasts longer by now has work of its own. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GiftExpiry extends EndlessWork {
    static final String KIND = "gift-expiry";

    @Inject
    private GiftBook book;

    @Inject
    private GiftMoney money;

    static String subject(String cardId, LocalDate lastDay) {
        return cardId + "@" + lastDay;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** One that pays a sale which waits is tried again until that has ended; nothing else is paid with it meanwhile. */
    @Override
    public void perform(Caller caller, String subject) {
        String[] parts = subject.split("@", 2);
        GiftCard card = book.locked(caller, parts[0]);
        boolean lives = card.state() == GiftCardState.ACTIVE || card.state() == GiftCardState.FROZEN;
        if (!lives || !LocalDate.parse(parts[1]).equals(card.expiresOn())) {
            return;
        }
        long left = card.expire();
        if (left > 0) {
            book.move(caller, card, new GiftMovement.Change(GiftMovement.Kind.EXPIRE, -left, null), null);
            money.breakage(caller, card, new Money(left, card.currency()));
        } else {
            book.record(caller, card, "expire");
        }
    }
}
