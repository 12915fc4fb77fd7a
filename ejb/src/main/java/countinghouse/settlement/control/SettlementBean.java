package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.entity.SettlementBatch;
import countinghouse.tenancy.MoveIn;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/** The door to a merchant's business days. */
@Stateless
@Local(Settlement.class)
public class SettlementBean implements Settlement {
    /** A date further ahead of what happened is a slip of the pen. */
    private static final int FURTHEST_DAYS = 400;

    @Inject
    private Tenancy tenancy;

    @Inject
    private PricePlans plans;

    @Inject
    private HistoryBooks history;

    @Inject
    private Batches batches;

    @Inject
    private DayCloser closer;

    @Inject
    private MonthFreezer months;

    @Override
    public TenantId moveIn(Caller operator, MoveIn merchant, PricePlans.AgreePlan plan) {
        operator.requireSystem();
        TenantId tenant = tenancy.moveIn(operator, merchant);
        plans.agree(operator.in(tenant), plan);
        return tenant;
    }

    @Override
    public int importHistory(Caller operator, InputStream csv) {
        operator.requireSystem();
        return history.take(operator, csv);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int close(Caller operator, LocalDate through) {
        operator.requireSystem();
        months.requireNear(operator, through, FURTHEST_DAYS);
        int closed = 0;
        for (Optional<LocalDate> day = closer.closeNext(operator, through);
                day.isPresent();
                day = closer.closeNext(operator, through)) {
            closed++;
            months.freezeAfter(operator, day.get());
        }
        return closed;
    }

    @Override
    public SettlementDay day(Caller caller, LocalDate businessDay) {
        caller.require(Permission.STATEMENTS_READ);
        return batches.on(caller, businessDay)
                .map(SettlementBatch::day)
                .orElseThrow(() -> Refusal.notFound("settlement day"));
    }
}
