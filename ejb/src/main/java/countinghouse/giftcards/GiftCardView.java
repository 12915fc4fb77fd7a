package countinghouse.giftcards;

import countinghouse.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A gift card as it stands.
 *
 * @param lastFour last characters of its code, or null while nobody has been told it
 * @param balance what is on it, also what waiting sales hold
 * @param available what can be paid with it now
 * @param expiresOn last day on which it is taken, or null while it is not active
 */
public record GiftCardView(
        String id,
        GiftCardState state,
        @Nullable String lastFour,
        Money balance,
        Money available,
        Instant issuedAt,
        String issuedBy,
        @Nullable LocalDate expiresOn)
        implements Serializable {}
