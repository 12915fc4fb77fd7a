package countinghouse.payments.control;

import countinghouse.payments.StoredCardView;
import countinghouse.payments.StoredCards;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Lists and removes customers' cards. */
@Stateless
@Local(StoredCards.class)
public class StoredCardsBean implements StoredCards {
    @Inject
    private StoredCardBook book;

    @Inject
    private PaymentLists lists;

    @Override
    public List<StoredCardView> page(Caller caller, StoredCardFilter filter) {
        caller.require(Permission.PAYMENTS_READ, Permission.SALES_SELL);
        return lists.storedCards(caller, filter);
    }

    @Override
    public StoredCardView card(Caller caller, String cardId) {
        caller.require(Permission.PAYMENTS_READ, Permission.SALES_SELL);
        return book.card(caller, cardId).view();
    }

    @Override
    public StoredCardView remove(Caller caller, String cardId) {
        caller.require(Permission.PAYMENTS_TAKE);
        return book.remove(caller, cardId).view();
    }
}
