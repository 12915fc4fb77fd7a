package countinghouse.payments;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What the acquirer said. */
public sealed interface PaymentOutcome extends Serializable {
    /**
     * Authorised, and captured where it was asked for in one step.
     *
     * @param product CREDIT, DEBIT, PREPAID, COMMERCIAL or WALLET
     */
    record Approved(
            String authorisationCode,
            String retrievalReference,
            String scheme,
            String product,
            String bin,
            String lastFour,
            Region region,
            @Nullable Kept kept)
            implements PaymentOutcome {
        /** Of a card that is not kept. */
        public Approved(
                String authorisationCode,
                String retrievalReference,
                String scheme,
                String product,
                String bin,
                String lastFour,
                Region region) {
            this(authorisationCode, retrievalReference, scheme, product, bin, lastFour, region, null);
        }
    }

    /**
     * The acquirer keeps the card.
     *
     * @param token lasting, for this merchant
     * @param expires the card's last month
     */
    record Kept(String token, YearMonth expires) implements Serializable {
        @Override
        public String toString() {
            return "Kept[" + expires + "]";
        }
    }

    /** @param code ISO 8583 response code, e.g. 51 for insufficient funds */
    record Declined(String code) implements PaymentOutcome {}

    /**
     * The customer has yet to pay.
     *
     * @param payload of the code to show; empty when the wallet asks its customer itself
     * @param until when it is not paid any more
     */
    record Waiting(String payload, Instant until) implements PaymentOutcome {}

    /** No answer, or one that cannot be read: inquiry or reversal decides, never a guess. */
    record Unknown(String why) implements PaymentOutcome {}

    /** The acquirer confirmed that it has undone it. */
    record Reversed() implements PaymentOutcome {}
}
