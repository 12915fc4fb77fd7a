package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the acquirer has not answered. The product asks again by itself on a bounded schedule; then a person of the operator resolves it:
 * by asking or reversing now, or by what the acquirer has said in writing. The caller is bound to the doubt's tenant.
 */
public interface Doubts {
    DoubtView of(Caller operator, String doubtId);

    /**
     * Asks the acquirer again, now; never inside a transaction. What it answers is booked; without an answer all stays as it is.
     *
     * @throws countinghouse.kernel.Refusal not-found; doubt.resolved
     */
    DoubtView askNow(Caller operator, String doubtId);

    /**
     * Has the acquirer take a purchase back, now; never inside a transaction.
     *
     * @throws countinghouse.kernel.Refusal not-found; doubt.resolved; doubt.kind for anything but a purchase
     */
    DoubtView reverseNow(Caller operator, String doubtId);

    /**
     * Books what the acquirer has said in writing.
     *
     * @throws countinghouse.kernel.Refusal not-found; doubt.resolved; doubt.reason without one of 10 to 200 characters; doubt.scheme for a
     *     purchase that was captured and whose card is not told
     */
    DoubtView record(Caller operator, RecordWord word);

    /** What is in doubt. */
    enum Kind {
        PURCHASE,
        CAPTURE,
        VOID,
        REFUND
    }

    /** Where it stands. */
    enum State {
        TRYING,
        WAITING,
        RESOLVED
    }

    /** How it ended. */
    enum Resolution {
        /** The acquirer has answered that it was done. */
        FOUND_DONE,
        /** The acquirer has answered that it was not done. */
        FOUND_NOT_DONE,
        /** Taken back. */
        REVERSED,
        /** A person has recorded the acquirer's written word that it was done. */
        WORD_DONE,
        /** A person has recorded the acquirer's written word that it was not done. */
        WORD_NOT_DONE
    }

    /**
     * @param done whether the money moved as asked for: captured, voided, refunded
     * @param reason where and when the acquirer has said so; goes to the trail
     * @param card what the acquirer tells of the card; asked for only when a purchase turns out captured
     */
    record RecordWord(
            String doubtId,
            boolean done,
            String reason,
            @Nullable ToldCard card) {}

    record ToldCard(String scheme, String product, String authorisationCode) {}

    /**
     * @param why a stable word: {@code no-answer}, {@code timeout}, {@code refused-<code>} …
     * @param referredAt when the product had asked enough
     */
    record DoubtView(
            String id,
            Kind kind,
            String subjectId,
            String paymentId,
            State state,
            Money amount,
            String why,
            int tries,
            Instant openedAt,
            @Nullable Instant referredAt,
            @Nullable Resolution resolution)
            implements Serializable {}
}
