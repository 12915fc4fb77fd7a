package countinghouse.payments;

import countinghouse.platform.Caller;
import java.util.List;

/**
 * Cards of a merchant's customers that the acquirer keeps: asked for with a payment ({@link Payments.KeepCard}), charged as {@link
 * Payments.StoredCard}. REQUESTED → ACTIVE → REMOVED, or NOT_KEPT. Of a card are kept the acquirer's token, sealed, its scheme, last four
 * digits and last month, and that the customer has agreed; never its number.
 */
public interface StoredCards {
    /**
     * The cards that may be charged, newest first.
     *
     * @throws countinghouse.kernel.Refusal payment.limit
     */
    List<StoredCardView> page(Caller caller, StoredCardFilter filter);

    /** @throws countinghouse.kernel.Refusal not-found */
    StoredCardView card(Caller caller, String cardId);

    /** Erases the token; what was asked for before goes on. Removing it again changes nothing. @throws countinghouse.kernel.Refusal not-found, stored-card.state */
    StoredCardView remove(Caller caller, String cardId);

    /** @param customer the merchant's reference, or empty for all */
    record StoredCardFilter(String customer, Payments.Place place) {}
}
