package countinghouse.ledger.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.ledger.entity.JournalEntry;
import countinghouse.ledger.entity.PostingRow;
import countinghouse.platform.Caller;
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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes entries in the caller's transaction; reads sums. */
@Stateless
@Local(Ledger.class)
public class LedgerBean implements Ledger {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public String post(Caller caller, Entry entry) {
        caller.require(Permission.SALES_SELL, Permission.SHIFT_RUN, Permission.STOCK_WRITE);
        Balance.check(entry);
        EntityManager em = tenants.bind(caller);
        JournalEntry row = new JournalEntry(Ids.next("jnl"), entry, clock.instant());
        em.persist(row);
        int place = 0;
        for (Posting posting : entry.postings()) {
            em.persist(new PostingRow(row, ++place, entry, posting));
        }
        return row.id();
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
