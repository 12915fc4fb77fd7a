package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.GivenBackLine;
import countinghouse.settlement.MonthlyStatement.HeldLine;
import countinghouse.settlement.entity.ReserveRelease;
import countinghouse.settlement.entity.SettlementBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What a reserve is made of at the end of a month: days that withheld, less what a person gave back. */
@ApplicationScoped
public class HeldReserve {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Batches batches;

    @Inject
    private PlanBook plans;

    List<HeldLine> heldAfter(Caller caller, LocalDate end) {
        return batches.heldAfter(caller, end).stream()
                .map(batch -> held(caller, batch))
                .toList();
    }

    private HeldLine held(Caller caller, SettlementBatch batch) {
        return new HeldLine(
                batch.businessOn(),
                batch.reserveReleaseOn(),
                FeeLines.text(plans.plan(caller, batch.planId())
                        .plan()
                        .reserve()
                        .rate()
                        .value()),
                batch.day().figures().reserveWithheld());
    }

    List<GivenBackLine> givenBackThrough(Caller caller, LocalDate end) {
        return tenants.bind(caller)
                .createNamedQuery(ReserveRelease.TAKEN_THROUGH, ReserveRelease.class)
                .setParameter("day", end)
                .getResultStream()
                .map(ReserveRelease::line)
                .toList();
    }

    static long sum(MonthlyStatement statement) {
        long held = statement.held().stream().mapToLong(HeldLine::amount).reduce(0, Math::addExact);
        return statement.givenBack().stream().mapToLong(GivenBackLine::amount).reduce(held, Math::subtractExact);
    }
}
