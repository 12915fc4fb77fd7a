package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.entity.PricePlanRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a day that is being closed goes by: its plan, and what the day before and earlier ones left for it. */
@ApplicationScoped
public class CloseTerms {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Batches batches;

    record Terms(PlanView plan, DayResult.Before before) {}

    /**
     * Takes up what was given back by hand since the last close.
     *
     * @throws Refusal price-plan.none
     */
    Terms of(Caller caller, LocalDate day) {
        List<Object[]> rows = tenants.bind(caller)
                .createNamedQuery(PricePlanRow.FOR_CLOSE, Object[].class)
                .setParameter("day", day)
                .setParameter("yesterday", day.minusDays(1))
                .getResultList();
        PlanView plan = PlanBook.planOn(
                PlanBook.views(rows.stream().map(row -> (PricePlanRow) row[0]).toList()), day);
        return new Terms(plan, before(caller, day, rows.getFirst()));
    }

    /** @param row the same beside each plan */
    private DayResult.Before before(Caller caller, LocalDate day, Object... row) {
        long byHand = number(row[4]) == 0 ? 0 : batches.takeReleases(caller, day);
        return new DayResult.Before(
                number(row[1]),
                number(row[2]),
                number(row[3]) + byHand,
                Batches.isLastOfMonth(day) ? batches.markupOfMonth(caller, day) : 0,
                number(row[5]) > 0,
                number(row[6]) > 0);
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : DaySums.number(value);
    }
}
