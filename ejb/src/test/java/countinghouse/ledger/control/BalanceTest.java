package countinghouse.ledger.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.ledger.Ledger.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceTest {
    private static final Money TEN = new Money(10, "USD");

    @Test
    void entry_that_adds_to_zero_is_taken() {
        assertDoesNotThrow(() -> Balance.check(
                entry(Posting.debit(Account.CLEARING, TEN), Posting.credit(Account.MERCHANT_PAYABLE, TEN))));
    }

    @Test
    void entry_that_does_not_add_to_zero_is_refused() {
        refused(Posting.debit(Account.CLEARING, TEN), Posting.credit(Account.MERCHANT_PAYABLE, new Money(9, "USD")));
    }

    @Test
    void single_posting_is_refused() {
        refused(Posting.debit(Account.CLEARING, TEN));
    }

    @Test
    void posting_of_nothing_is_refused() {
        refused(
                Posting.debit(Account.CASH_DRAWER, TEN),
                Posting.credit(Account.SALES_REVENUE, TEN),
                Posting.credit(Account.TAX_PAYABLE, Money.zero("USD")));
    }

    @Test
    void two_currencies_are_refused() {
        refused(Posting.debit(Account.CLEARING, TEN), Posting.credit(Account.MERCHANT_PAYABLE, new Money(10, "CNY")));
    }

    @Test
    void two_books_are_refused() {
        refused(Posting.debit(Account.CASH_DRAWER, TEN), Posting.credit(Account.MERCHANT_PAYABLE, TEN));
    }

    private static void refused(Posting... postings) {
        assertThrows(IllegalArgumentException.class, () -> Balance.check(entry(postings)));
    }

    private static Ledger.Entry entry(Posting... postings) {
        return new Ledger.Entry(
                "sale", "sal_1", "shf_1", LocalDate.EPOCH, Instant.EPOCH, List.copyOf(Arrays.asList(postings)));
    }
}
