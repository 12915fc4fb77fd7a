package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.StepUp;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.entity.MonthlyStatementRow;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Reads what was frozen. */
@Stateless
@Local(MonthlyStatements.class)
public class MonthlyStatementsBean implements MonthlyStatements {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_LISTED = 120;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private MonthFreezer months;

    @Inject
    private DayAdvice advices;

    @Inject
    private Adjustments adjustments;

    @Inject
    private StepUp stepUp;

    @Override
    public MonthlyStatement of(Caller caller, YearMonth period) {
        caller.require(Permission.STATEMENTS_READ);
        return months.of(caller, period).statement();
    }

    @Override
    public MonthlyStatement statement(Caller caller, String statementId) {
        caller.require(Permission.STATEMENTS_READ);
        MonthlyStatementRow row = tenants.bind(caller).find(MonthlyStatementRow.class, statementId);
        if (row == null) {
            throw Refusal.notFound("statement");
        }
        return row.statement();
    }

    @Override
    public SettlementAdvice advice(Caller caller, LocalDate businessDay) {
        caller.require(Permission.STATEMENTS_READ);
        return advices.of(caller, businessDay);
    }

    @Override
    public String revise(Caller operator, YearMonth period, String reason) {
        operator.require(Permission.SETTLEMENT_MANAGE);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refusal.invalid("statement.reason");
        }
        if (!operator.isSystem()) {
            stepUp.require(operator);
        }
        adjustments.holdBook(operator);
        return months.revise(operator, period, reason.strip()).id();
    }

    @Override
    public List<Frozen> frozen(Caller caller, int limit) {
        caller.require(Permission.STATEMENTS_READ, Permission.SETTLEMENT_READ);
        return tenants.bind(caller)
                .createNamedQuery(MonthlyStatementRow.NEWEST, Object[].class)
                .setMaxResults(Math.clamp(limit, 1, MOST_LISTED))
                .getResultStream()
                .map(row -> new Frozen(YearMonth.parse((String) row[0]), (Integer) row[1], (Instant) row[2]))
                .toList();
    }
}
