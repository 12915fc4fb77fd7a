package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.ledger.Ledger.Posting;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries add to zero, and totals are what was posted. */
class LedgerIT extends InContainer {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    @Inject
    Ledger ledger;

    @Inject
    Shops shops;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = shops.open("US");
    }

    private static Money usd(long minor) {
        return new Money(minor, "USD");
    }

    private String post(LocalDate day, Posting... postings) throws Exception {
        var entry = new Ledger.Entry(
                "test", Ids.next("tst"), "", day, Instant.parse("2026-03-08T12:00:00Z"), List.of(postings));
        return inTransaction(() -> ledger.post(shop.owner(), entry));
    }

    @Test
    void an_entry_that_does_not_add_up_is_refused_and_leaves_nothing() {
        Rows rows = new Rows();
        String count = "SELECT COUNT(*) FROM journal_entry WHERE tenant_id = ?";
        long before = rows.count(count, shop.tenant());
        assertRefused(Posting.debit(Account.CASH_DRAWER, usd(100)), Posting.credit(Account.SALES_REVENUE, usd(99)));
        assertRefused(Posting.debit(Account.CASH_DRAWER, usd(100)));
        assertRefused(
                Posting.debit(Account.CASH_DRAWER, usd(100)),
                Posting.credit(Account.SALES_REVENUE, new Money(100, "CNY")));
        assertRefused(Posting.debit(Account.CLEARING, usd(100)), Posting.credit(Account.SALES_REVENUE, usd(100)));
        assertEquals(before, rows.count(count, shop.tenant()));
    }

    private void assertRefused(Posting... postings) {
        Throwable failure = assertThrows(Exception.class, () -> post(DAY, postings));
        boolean told = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            told |= cause instanceof IllegalArgumentException;
        }
        assertTrue(told, failure.toString());
    }

    @Test
    void totals_are_sums_of_postings_over_business_days() throws Exception {
        post(DAY, Posting.debit(Account.CASH_DRAWER, usd(700)), Posting.credit(Account.SALES_REVENUE, usd(700)));
        post(
                DAY.plusDays(1),
                Posting.debit(Account.CASH_DRAWER, usd(50)),
                Posting.credit(Account.SALES_REVENUE, usd(50)));
        assertEquals(usd(700), total(Account.CASH_DRAWER, DAY, DAY));
        assertEquals(usd(-750), total(Account.SALES_REVENUE, DAY, DAY.plusDays(1)));
        assertEquals(usd(0), total(Account.SALES_REVENUE, DAY.minusDays(1), DAY.minusDays(1)));
    }

    private Money total(Account account, LocalDate from, LocalDate through) {
        return ledger.total(shop.owner(), account, from, through, "USD");
    }
}
