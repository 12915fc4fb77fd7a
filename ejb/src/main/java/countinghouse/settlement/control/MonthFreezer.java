package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.MonthClosed;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.entity.MonthlyStatementRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Freezes the figures of months whose days are closed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MonthFreezer {
    private static final String FIRST = "";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Batches batches;

    @Inject
    private MonthFigures figures;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    /** @throws Refusal settlement.nothing, settlement.day-too-far */
    public void requireNear(Caller caller, LocalDate through, int days) {
        LocalDate last = batches.lastDay(caller).orElseThrow(() -> Refusal.conflict("settlement.nothing"));
        if (through.isAfter(last.plusDays(days))) {
            throw Refusal.invalid("settlement.day-too-far", Map.of("last", last.toString()));
        }
    }

    /** The last day of a month closes the month. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void freezeAfter(Caller caller, LocalDate lastDay) {
        of(caller, YearMonth.from(lastDay));
    }

    /** The newest revision; the first is made here when a crash came between the last day's close and it. */
    public MonthlyStatementRow of(Caller caller, YearMonth period) {
        return newest(caller, period).orElseGet(() -> freeze(caller, period, 1, FIRST));
    }

    public MonthlyStatementRow revise(Caller caller, YearMonth period, String reason) {
        MonthlyStatementRow row = freeze(caller, period, of(caller, period).revision() + 1, reason);
        audit.record(
                caller,
                "statement.revised",
                caller.tenant().value(),
                Map.of(
                        "statement",
                        row.id(),
                        "period",
                        period.toString(),
                        "revision",
                        Integer.toString(row.revision()),
                        "reason",
                        reason));
        return row;
    }

    private Optional<MonthlyStatementRow> newest(Caller caller, YearMonth period) {
        List<MonthlyStatementRow> rows = tenants.bind(caller)
                .createNamedQuery(MonthlyStatementRow.OF_PERIOD, MonthlyStatementRow.class)
                .setParameter("period", period.toString())
                .setMaxResults(1)
                .getResultList();
        return rows.stream().findFirst();
    }

    /** Whoever asks for a statement need not see the ledger. */
    private MonthlyStatementRow freeze(Caller caller, YearMonth period, int revision, String reason) {
        Caller reader = Caller.system(caller.tenant(), "statements");
        MonthlyStatement statement = figures.of(reader, period, revision, reason);
        MonthlyStatementRow row = new MonthlyStatementRow(Ids.next("stm"), statement);
        tenants.bind(caller).persist(row);
        audit.record(
                caller,
                "statement.frozen",
                row.id(),
                Map.of("period", period.toString(), "revision", Integer.toString(revision)));
        outbox.publish(caller, new MonthClosed(row.id()));
        return row;
    }
}
