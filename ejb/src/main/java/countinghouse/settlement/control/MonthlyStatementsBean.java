package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.entity.MonthlyStatementRow;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reads what was frozen. */
@Stateless
@Local(MonthlyStatements.class)
public class MonthlyStatementsBean implements MonthlyStatements {
    private static final int LONGEST_REASON = 500;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private MonthFreezer months;

    @Inject
    private DayAdvice advices;

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
    public String revise(Caller caller, YearMonth period, String reason) {
        caller.requireSystem();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("statement.reason");
        }
        return months.revise(caller, period, reason).id();
    }
}
