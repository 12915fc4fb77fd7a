package countinghouse.ledger.control;

import countinghouse.kernel.Money;
import countinghouse.ledger.Ledger;
import java.util.List;

/** What makes an entry one. */
final class Balance {
    private static final int MOST_POSTINGS = 99;

    private Balance() {}

    /** @throws IllegalArgumentException when the postings do not add to zero, are fewer than two, are zero, mix currencies or books */
    static void check(Ledger.Entry entry) {
        List<Ledger.Posting> postings = entry.postings();
        if (postings.size() < 2 || postings.size() > MOST_POSTINGS) {
            throw new IllegalArgumentException("an entry has 2 to " + MOST_POSTINGS + " postings: " + entry);
        }
        Ledger.Posting first = postings.getFirst();
        Money sum = Money.zero(first.amount().currency());
        for (Ledger.Posting posting : postings) {
            if (posting.account().book() != first.account().book()) {
                throw new IllegalArgumentException("an entry is in one book: " + entry);
            }
            if (posting.amount().isZero()) {
                throw new IllegalArgumentException("a posting of nothing: " + entry);
            }
            sum = sum.plus(posting.amount());
        }
        if (!sum.isZero()) {
            throw new IllegalArgumentException("postings add to " + sum + ": " + entry);
        }
    }
}
