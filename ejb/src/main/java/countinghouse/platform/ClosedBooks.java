package countinghouse.platform;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a tenant's books are closed. Whoever posts holds the row shared to the end of the transaction, so postings of one tenant do not
 * wait for each other; whoever closes holds it alone and so waits for all postings under way.
 */
public interface ClosedBooks {
    /** The last closed day; it stays the last one until the caller's transaction ends. Empty while none was closed. */
    Optional<LocalDate> hold(Caller caller, String book);

    /** As {@link #hold}, alone: no posting is under way, and none begins before the transaction ends. */
    Optional<LocalDate> holdAlone(Caller caller, String book);

    /** Closes the book through a day, in the transaction that holds it alone. */
    void close(Caller caller, String book, LocalDate through);
}
