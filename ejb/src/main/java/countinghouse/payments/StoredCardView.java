package countinghouse.payments;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A customer's card that the acquirer keeps for the merchant.
 *
 * @param customer the merchant's own reference of its customer
 * @param label by which the customer knows it, or null
 * @param facts null until the acquirer has kept it
 */
public record StoredCardView(
        String id,
        String customer,
        @Nullable String label,
        StoredCardState state,
        @Nullable Facts facts,
        Consent consent,
        @Nullable Instant removedAt)
        implements Serializable {
    /** @param expires its last month */
    public record Facts(String scheme, String lastFour, YearMonth expires) implements Serializable {}

    /**
     * That the customer has agreed.
     *
     * @param text the text that they were shown, as {@link Payments.KeepCard}
     * @param by who told it to us: a person, a key, or the public page
     */
    public record Consent(String text, Instant at, String by, Payments.KeepCard.Where where) implements Serializable {}
}
