package countinghouse.sandbox.bank;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the bank's journal: a message taken with what became of each transfer, an entry on the customer's account, or a report written.
 *
 * @param report name of a report's content, such as {@code pain.002:bfl_1} or {@code camt.053:USD:3}
 * @param through of a statement: so many entries of its currency are told
 */
record BookLine(
        @Nullable Taken taken,
        @Nullable Entry entry,
        @Nullable String report,
        int through,
        Instant at) {
    static BookLine of(Taken taken) {
        return new BookLine(taken, null, null, 0, taken.at());
    }

    static BookLine of(Entry entry) {
        return new BookLine(null, entry, null, 0, entry.at());
    }

    static BookLine reported(String report, int through, Instant at) {
        return new BookLine(null, null, report, through, at);
    }

    /** @param reference of the bank's, the same that pain.002 and the statement name */
    record Outcome(Instruction.Transfer transfer, Fate fate, String reason, String reference) {}

    enum Fate {
        PAID,
        REJECTED,
        /** Paid, and it will come back. */
        COMES_BACK
    }

    /** @param fault of the message as a whole, then nothing was done */
    record Taken(String messageId, String sha256, String fault, List<Outcome> outcomes, Instant at) {
        Taken {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * @param amountMinor above zero what came in, below what was paid out
     * @param reason of a return, a code of ISO 20022; else empty
     */
    record Entry(
            String reference,
            String messageId,
            String endToEnd,
            long amountMinor,
            String currency,
            String reason,
            String text,
            Instant at) {}
}
