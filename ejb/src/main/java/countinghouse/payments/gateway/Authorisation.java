package countinghouse.payments.gateway;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What came of an authorisation. */
public sealed interface Authorisation {

    /**
     * The host approved, and captured if that was asked for.
     *
     * @param authorisationCode the issuer's code, six characters
     * @param rrn retrieval reference number, twelve characters
     * @param card what the host tells about the card
     * @param kept how it keeps the card, when it was asked to; else null
     */
    record Approved(
            String authorisationCode,
            String rrn,
            CardFacts card,
            @Nullable KeptCard kept) implements Authorisation {
        public Approved(String authorisationCode, String rrn, CardFacts card) {
            this(authorisationCode, rrn, card, null);
        }
    }

    /**
     * @param token under which the host takes this card from this merchant, and from no other, until it is told otherwise: 1 to 64
     *     printable ASCII characters
     * @param expires the card's last month
     */
    record KeptCard(String token, YearMonth expires) {
        @Override
        public String toString() {
            return "KeptCard[" + expires + "]";
        }
    }

    /**
     * The host or the issuer said no; nothing was taken.
     *
     * @param responseCode ISO 8583 field 39, two characters, such as {@code 51}
     * @param reason a stable word for it, such as {@code insufficient-funds}
     */
    record Declined(String responseCode, String reason) implements Authorisation {}

    /**
     * The customer has yet to act: the outcome comes by a notice or by {@link AcquirerGateway#inquire}.
     *
     * @param payload of the code to show; empty when the customer is asked in the wallet itself
     * @param expiresAt after which it is not paid any more
     */
    record Pending(String payload, Instant expiresAt) implements Authorisation {}

    /**
     * It is not known whether money was taken: to be reversed or inquired.
     *
     * @param sent false if the message surely never left this side, so that nothing was taken
     * @param why a stable word, such as {@code timeout} or {@code not-connected}
     */
    record Unknown(boolean sent, String why) implements Authorisation {}

    /**
     * What may be kept about a card.
     *
     * @param scheme such as {@code VISA}, {@code MASTERCARD}, {@code UNIONPAY}
     * @param bin the first six to eight digits; empty for a wallet that has none
     * @param lastFour the last four digits; empty for a wallet that has none
     * @param product {@code CREDIT}, {@code DEBIT}, {@code PREPAID}, {@code COMMERCIAL} or {@code WALLET}
     * @param region {@code DOMESTIC}, {@code INTRA} or {@code INTER}: where the card was issued, seen from the merchant
     */
    record CardFacts(String scheme, String bin, String lastFour, String product, String region) {}

    /** The approval, or null when it is another outcome. */
    default @Nullable Approved approval() {
        return this instanceof Approved approved ? approved : null;
    }
}
