package countinghouse.ledger;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Immutable entries of at least two postings that add to zero. Posting is a call in the transaction of the change it books. */
public interface Ledger {
    /**
     * @return the entry's id
     * @throws IllegalArgumentException when the postings do not add to zero, are fewer than two, are zero, mix currencies or books
     */
    String post(Caller caller, Entry entry);

    /** Σ postings of one account over the business days {@code from} to {@code through}; debits positive. */
    Money total(Caller caller, Account account, LocalDate from, LocalDate through, String currency);

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
