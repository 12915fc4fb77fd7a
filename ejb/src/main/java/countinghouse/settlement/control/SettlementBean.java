package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.WholeTransaction;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.entity.SettlementBatch;
import countinghouse.tenancy.MoveIn;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door to a merchant's business days. */
@Stateless
@Local(Settlement.class)
public class SettlementBean implements Settlement {
    /** A date further ahead of what happened is a slip of the pen. */
    private static final int FURTHEST_DAYS = 400;

    private static final int MOST_DAYS = 400;
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    @Inject
    private MerchantMove move;

    @Inject
    private Clock clock;

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
        return move.in(operator, merchant, plan);
    }

    @Override
    public int importHistory(Caller operator, InputStream csv) {
        operator.requireSystem();
        return history.take(operator, csv);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Closed close(Caller operator, LocalDate through) {
        operator.requireSystem();
        months.requireNear(operator, through, FURTHEST_DAYS);
        Instant enough = clock.instant().plus(ENOUGH);
        int days = 0;
        Optional<LocalDate> day = next(operator, through);
        while (day.isPresent()) {
            days++;
            if (Batches.isLastOfMonth(day.get())) {
                LocalDate last = day.get();
                WholeTransaction.run(() -> months.freezeAfter(operator, last));
            }
            if (day.get().equals(through)) {
                break;
            }
            if (clock.instant().isAfter(enough)) {
                return new Closed(days, false, false);
            }
            day = next(operator, through);
        }
        return new Closed(days, true, WholeTransaction.run(() -> closer.follow(operator)));
    }

    private Optional<LocalDate> next(Caller operator, LocalDate through) {
        return WholeTransaction.run(() -> closer.closeNext(operator, through));
    }

    @Override
    public SettlementDay day(Caller caller, LocalDate businessDay) {
        caller.require(Permission.STATEMENTS_READ);
        return batches.on(caller, businessDay)
                .map(SettlementBatch::day)
                .orElseThrow(() -> Refusal.notFound("settlement day"));
    }

    @Override
    public List<SettlementDay> days(Caller caller, LocalDate from, LocalDate through) {
        caller.require(Permission.STATEMENTS_READ);
        LocalDate last = from.plusDays(MOST_DAYS);
        return batches.between(caller, from, through.isAfter(last) ? last : through).stream()
                .map(SettlementBatch::day)
                .toList();
    }
}
