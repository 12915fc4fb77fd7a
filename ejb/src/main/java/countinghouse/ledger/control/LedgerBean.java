package countinghouse.ledger.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Book;
import countinghouse.ledger.Ledger;
import countinghouse.ledger.entity.JournalEntry;
import countinghouse.ledger.entity.PostingRow;
import countinghouse.platform.Caller;
import countinghouse.platform.ClosedBooks;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes entries in the caller's transaction; reads sums. */
@Stateless
@Local(Ledger.class)
public class LedgerBean implements Ledger {
    private static final String SETTLEMENT = Book.SETTLEMENT.name();

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private ClosedBooks closed;

    @Inject
    private Clock clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public LocalDate openDay(Caller caller, LocalDate own) {
        caller.require(Permission.SALES_SELL, Permission.SETTLEMENT_MANAGE);
        return closed.hold(caller, SETTLEMENT)
                .filter(through -> !own.isAfter(through))
                .map(through -> through.plusDays(1))
                .orElse(own);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<LocalDate> holdForClosing(Caller caller) {
        caller.require(Permission.SETTLEMENT_MANAGE);
        return closed.holdAlone(caller, SETTLEMENT);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void closeThrough(Caller caller, LocalDate day) {
        caller.requireSystem();
        closed.close(caller, SETTLEMENT, day);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public String post(Caller caller, Entry entry) {
        caller.require(
                Permission.SALES_SELL, Permission.SHIFT_RUN, Permission.STOCK_WRITE, Permission.SETTLEMENT_MANAGE);
        Balance.check(entry);
        if (entry.postings().getFirst().account().book() == Book.SETTLEMENT) {
            requireOpen(caller, entry.businessDay());
        }
        EntityManager em = tenants.bind(caller);
        JournalEntry row = new JournalEntry(Ids.next("jnl"), entry, clock.instant());
        em.persist(row);
        int place = 0;
        for (Posting posting : entry.postings()) {
            em.persist(new PostingRow(row, ++place, entry, posting));
        }
        return row.id();
    }

    private void requireOpen(Caller caller, LocalDate day) {
        if (closed.hold(caller, SETTLEMENT)
                .filter(through -> !day.isAfter(through))
                .isPresent()) {
            throw new IllegalStateException("the settlement book is closed through " + day + " or later");
        }
    }

    @Override
    public Money balanceAt(Caller caller, Account account, Instant instant, String currency) {
        caller.require(Permission.LEDGER_READ);
        return sum(
                tenants.bind(caller)
                        .createNamedQuery(PostingRow.BOOKED_UNTIL, Long.class)
                        .setParameter("account", account)
                        .setParameter("instant", instant),
                currency);
    }

    @Override
    public Money total(Caller caller, Account account, LocalDate from, LocalDate through, String currency) {
        caller.require(Permission.LEDGER_READ);
        return sum(
                tenants.bind(caller)
                        .createNamedQuery(PostingRow.TOTAL, Long.class)
                        .setParameter("account", account)
                        .setParameter("from", from)
                        .setParameter("through", through),
                currency);
    }

    @Override
    public Money totalOf(Caller caller, Account account, String unit, LocalDate businessDay, String currency) {
        caller.require(Permission.LEDGER_READ, Permission.SHIFT_RUN);
        return sum(
                tenants.bind(caller)
                        .createNamedQuery(PostingRow.TOTAL_OF_UNIT, Long.class)
                        .setParameter("account", account)
                        .setParameter("unit", unit)
                        .setParameter("day", businessDay),
                currency);
    }

    private static Money sum(TypedQuery<Long> query, String currency) {
        @Nullable Long sum = query.setParameter("currency", currency).getSingleResult();
        return new Money(sum == null ? 0 : sum, currency);
    }
}
