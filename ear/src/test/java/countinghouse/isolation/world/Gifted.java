package countinghouse.isolation.world;

import countinghouse.giftcards.GiftCards;
import countinghouse.giftcards.GiftCards.Funding;
import countinghouse.giftcards.GiftCards.IssueGiftCard;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.CompleteSale.GiftLoad;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.Returns;
import countinghouse.sales.Returns.Piece;
import countinghouse.sales.Returns.TakeBack;
import countinghouse.sales.Sales;
import countinghouse.tenancy.StoreView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Gift cards: one that is given away and told, and one that a sale sells and another gift card pays in part. */
@Dependent
public class Gifted {
    static final long CASH = 600;

    @Inject
    GiftCards cards;

    @Inject
    Sales sales;

    @Inject
    Returns returns;

    void cards(Caller owner, StoreView store) {
        var given = cards.issue(
                owner,
                new IssueGiftCard(Ids.next("key"), store.id(), new Money(1_500, store.currency()), Funding.GOODWILL));
        String code = cards.reveal(owner, given.id()).code();
        String till = store.tills().getFirst().id();
        var sold = sales.complete(
                owner,
                new CompleteSale(
                        Ids.next("key"),
                        store.id(),
                        till,
                        till,
                        Instant.now(),
                        List.of(),
                        List.of(
                                new Tender.Gift(new Money(400, store.currency()), code),
                                new Tender.Cash(new Money(CASH, store.currency()))),
                        new Extras(0, false, List.of(new GiftLoad(null, 400 + CASH)))));
        cards.reveal(owner, sold.gifts().getFirst().cardId());
    }

    /** All pieces of a sale, so that every later try is refused alike. */
    void takesBack(Caller owner, StoreView store, String saleId) {
        String till = store.tills().getFirst().id();
        returns.take(owner, new TakeBack(Ids.next("key"), saleId, till, List.of(new Piece(1, Trade.PIECES))));
    }
}
