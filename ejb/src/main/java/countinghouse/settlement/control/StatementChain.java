package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.BankStatement;
import countinghouse.settlement.entity.Outcome;
import countinghouse.settlement.entity.ReconciliationBreak;
import countinghouse.settlement.gateway.BankAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each statement begins where the one before it ended. Where it does not, one is missing: a person's, until it comes after all. */
@ApplicationScoped
public class StatementChain {
    private static final String GAP = "BANK_GAP";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private BreakBook breaks;

    @Inject
    private Clock clock;

    /** Once for a statement, in whatever order they come; one without balances or a time says nothing of its place. */
    void add(Caller platform, String reportId, BankAnswer.Statement statement) {
        Optional<Money> opening = statement.opening();
        Optional<Money> closing = statement.closing();
        Instant madeAt = statement.madeAt();
        if (opening.isEmpty() || closing.isEmpty() || madeAt == null) {
            return;
        }
        var entities = tenants.bind(platform);
        BankStatement added = new BankStatement(
                new BankStatement.Of(reportId, statement.account(), statement.id(), madeAt),
                opening.get(),
                closing.get());
        if (entities.find(BankStatement.class, added.id()) == null) {
            follows(platform, next(platform, BankStatement.BEFORE, added), added);
            follows(platform, added, next(platform, BankStatement.AFTER, added));
            entities.persist(added);
            entities.flush();
        }
    }

    private @Nullable BankStatement next(Caller platform, String query, BankStatement from) {
        return tenants.bind(platform)
                .createNamedQuery(query, BankStatement.class)
                .setParameter("account", from.account())
                .setParameter("currency", from.opening().currency())
                .setParameter("at", from.madeAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void follows(Caller platform, @Nullable BankStatement earlier, @Nullable BankStatement later) {
        if (earlier == null || later == null) {
            return;
        }
        long gap = later.opening().minor() - earlier.closing().minor();
        if (gap == 0) {
            breaks.toldLater(platform, later.id());
        } else {
            breaks.open(platform, missing(later, gap));
        }
    }

    /** Between the two, movements of so much are not here. */
    private ReconciliationBreak missing(BankStatement later, long gap) {
        return new ReconciliationBreak(
                later.id(),
                new ReconciliationBreak.Where(
                        ReconciliationBreak.Source.BANK, later.reportId(), "", later.reference(), GAP),
                new ReconciliationBreak.What(
                        Outcome.FAULTY,
                        "",
                        later.opening().minor(),
                        later.opening().currency(),
                        gap),
                clock.instant());
    }
}
