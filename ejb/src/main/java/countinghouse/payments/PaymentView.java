package countinghouse.payments;

import countinghouse.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands.
 *
 * @param saleId empty when it pays no sale of ours
 * @param reference the merchant's own number for it, or null
 * @param underWay CAPTURE or VOID while the acquirer has not answered it, else empty
 * @param waiting for its customer, or null
 */
public record PaymentView(
        String id,
        String saleId,
        String storeId,
        PaymentState state,
        Sums sums,
        CardFacts card,
        Answer answer,
        Times times,
        @Nullable String reference,
        String underWay,
        @Nullable Waiting waiting)
        implements Serializable {

    /**
     * @param payload of the code that the customer scans; empty when the wallet asks its customer itself
     * @param until when it is closed at the wallet
     */
    public record Waiting(String payload, Instant until) implements Serializable {}

    /**
     * @param authorised what was asked for
     * @param refunded by all refunds that have not failed
     * @param disputed by all disputes that were not won
     */
    public record Sums(Money authorised, Money captured, Money refunded, Money disputed) implements Serializable {}

    /**
     * What is known of the card; most of it when the acquirer has answered.
     *
     * @param storedCard that was charged, or was asked to be kept; or null
     * @param deviceWallet that showed a network token in place of the card, or null
     */
    public record CardFacts(
            EntryMode entryMode,
            @Nullable String scheme,
            @Nullable String product,
            @Nullable String lastFour,
            @Nullable Region region,
            @Nullable String storedCard,
            @Nullable DeviceWallet deviceWallet)
            implements Serializable {
        /** Of a card that is not kept, and is there itself. */
        public CardFacts(
                EntryMode entryMode,
                @Nullable String scheme,
                @Nullable String product,
                @Nullable String lastFour,
                @Nullable Region region) {
            this(entryMode, scheme, product, lastFour, region, null, null);
        }
    }

    public record Answer(
            @Nullable String authorisationCode, @Nullable String declineCode) implements Serializable {}

    /**
     * @param expiresAt when an authorisation lapses that nobody captures
     * @param businessDay the settlement day that it counts to
     */
    public record Times(
            Instant requestedAt,
            @Nullable Instant capturedAt,
            @Nullable Instant expiresAt,
            LocalDate businessDay) implements Serializable {}

    public Money amount() {
        return sums.authorised();
    }

    public @Nullable String scheme() {
        return card.scheme();
    }

    public @Nullable String lastFour() {
        return card.lastFour();
    }

    /** Whether nobody knows yet what becomes of it, so that nothing may be charged or given in its stead. */
    public boolean isUndecided() {
        return state == PaymentState.REQUESTED || state == PaymentState.UNKNOWN || !underWay.isEmpty();
    }

    public @Nullable String declineCode() {
        return answer.declineCode();
    }
}
