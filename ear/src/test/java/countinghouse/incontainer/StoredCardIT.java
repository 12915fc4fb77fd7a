package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.CardPayments;
import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.payments.Payments.KeepCard;
import countinghouse.payments.StoredCardState;
import countinghouse.payments.StoredCardView;
import countinghouse.payments.StoredCards;
import countinghouse.payments.StoredCards.StoredCardFilter;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards that the acquirer keeps, over its own connection: asked for with consent, charged, removed. */
class StoredCardIT extends InContainer {
    private static final KeepCard WISH = new KeepCard("C-17", "the blue one", "keep-1", KeepCard.Where.API);

    @Inject
    CardPayments payments;

    @Inject
    StoredCards cards;

    @Inject
    Sales sales;

    @Inject
    Shops shops;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = shops.open("US");
    }

    private PaymentView pay(Shop at, Payments.CardMeans means) {
        return payments.authorise(
                at.owner(),
                new AuthorisePayment(
                        Ids.next("key"), at.storeId(), "", new Money(1_500, "USD"), means, true, "order 1"));
    }

    private String kept() {
        PaymentView paid = pay(shop, new Payments.Card("tok_visa_approved", EntryMode.ONLINE, null, WISH));
        assertEquals(PaymentState.CAPTURED, paid.state());
        return Objects.requireNonNull(paid.card().storedCard());
    }

    private List<StoredCardView> ofCustomer(Shop at) {
        return cards.page(at.owner(), new StoredCardFilter("C-17", new Payments.Place("", 10)));
    }

    @Test
    void a_card_is_kept_with_its_payment_and_pays_again_until_it_is_removed() {
        String id = kept();
        StoredCardView card = ofCustomer(shop).getFirst();
        assertEquals(id, card.id());
        assertEquals("4242", facts(card).lastFour());
        assertEquals("keep-1", card.consent().text());
        assertEquals(
                PaymentState.CAPTURED,
                pay(shop, new Payments.StoredCard(id, true)).state());
        assertEquals(
                PaymentState.CAPTURED,
                pay(shop, new Payments.StoredCard(id, false)).state());
        assertEquals(StoredCardState.REMOVED, cards.remove(shop.owner(), id).state());
        assertEquals("stored-card.state", refused(() -> pay(shop, new Payments.StoredCard(id, true))));
        assertEquals(List.of(), ofCustomer(shop));
        assertEquals(
                1,
                new Rows()
                        .count(
                                "SELECT COUNT(*) FROM stored_card WHERE tenant_id = ? AND id = ? AND LENGTH(token) = 0",
                                shop.tenant(),
                                id));
    }

    private static StoredCardView.Facts facts(StoredCardView card) {
        assertNotNull(card.facts());
        return card.facts();
    }

    @Test
    void another_merchants_card_is_not_there() {
        String id = kept();
        Shop other = shops.open("US");
        assertEquals("not-found", refused(() -> pay(other, new Payments.StoredCard(id, true))));
        assertTrue(refused(() -> cards.remove(other.owner(), id)).contains("not-found"));
        assertEquals(List.of(), ofCustomer(other));
    }

    @Test
    void a_card_that_is_declined_is_not_kept() {
        PaymentView declined = pay(shop, new Payments.Card("tok_mc_declined_51", EntryMode.ONLINE, null, WISH));
        assertEquals(PaymentState.DECLINED, declined.state());
        String id = Objects.requireNonNull(declined.card().storedCard());
        assertEquals(StoredCardState.NOT_KEPT, cards.card(shop.owner(), id).state());
        assertEquals("stored-card.state", refused(() -> pay(shop, new Payments.StoredCard(id, true))));
    }

    private SaleView sell(String cardId) {
        List<CompleteSale.Line> goods = List.of(new CompleteSale.Line(shop.productId(), 2, null));
        Money due = sales.quote(shop.owner(), shop.storeId(), goods).total();
        return sales.complete(
                shop.owner(),
                new CompleteSale(
                        Ids.next("key"),
                        shop.storeId(),
                        shop.tillId(),
                        shop.tillId(),
                        Instant.now(),
                        goods,
                        List.of(new CompleteSale.Tender.Card(due, 0, new Payments.StoredCard(cardId, true)))));
    }

    @Test
    void a_kept_card_pays_at_the_till_until_it_is_removed() {
        String id = kept();
        SaleView sold = sell(id);
        assertEquals(SaleState.COMPLETED, sold.state());
        assertEquals("4242", sold.tenders().getFirst().lastFour());
        cards.remove(shop.owner(), id);
        assertEquals("stored-card.state", refused(() -> sell(id)));
    }
}
