package countinghouse.ledger;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Immutable entries of at least two postings that add to zero. Posting is a call in the transaction of the change it books. */
public interface Ledger {
    /**
     * The business day of the settlement book that something counts to: its own, or the first open one when that is closed. Holds the book
     * until the transaction ends, so that no day closes over what is under way; others may post beside it.
     */
    LocalDate openDay(Caller caller, LocalDate own);

    /** The last closed day of the settlement book; no posting is under way when this returns, and none begins in this transaction's time. */
    Optional<LocalDate> holdForClosing(Caller caller);

    /** Nothing is posted to the settlement book on this day or before any more, but what closes it, which is posted before this call. */
    void closeThrough(Caller caller, LocalDate day);

    /**
     * @return the entry's id
     * @throws IllegalArgumentException when the postings do not add to zero, are fewer than two, are zero, mix currencies or books
     * @throws IllegalStateException when the day is closed in the settlement book
     */
    String post(Caller caller, Entry entry);

    /** Σ postings of one account over the business days {@code from} to {@code through}; debits positive. */
    Money total(Caller caller, Account account, LocalDate from, LocalDate through, String currency);

    /** Σ postings of one account that were booked up to and with an instant, whatever day they count to; debits positive. */
    Money balanceAt(Caller caller, Account account, Instant instant, String currency);

    /** Σ postings of one account over the entries that refer to {@code unit} (a shift, a store) on a business day. */
    Money totalOf(Caller caller, Account account, String unit, LocalDate businessDay, String currency);

    /**
     * @param event what is booked, e.g. {@code sale}, {@code capture}
     * @param reference id of the thing it books
     * @param unit the shift it happened in, else the store it happened at, or the empty string
     */
    record Entry(
            String event,
            String reference,
            String unit,
            LocalDate businessDay,
            Instant occurredAt,
            List<Posting> postings) {
        public Entry {
            postings = List.copyOf(postings);
        }
    }

    record Posting(Account account, Money amount) {
        public static Posting debit(Account account, Money amount) {
            return new Posting(account, amount);
        }

        public static Posting credit(Account account, Money amount) {
            return new Posting(account, amount.negated());
        }
    }
}
