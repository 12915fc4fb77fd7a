package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.entity.ManualPayout;
import countinghouse.settlement.entity.PayoutHold;
import countinghouse.settlement.entity.ReserveRelease;
import countinghouse.settlement.entity.SettlementBatch;
import countinghouse.settlement.entity.SettlementItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads closed days, and what of open ones is there. */
@ApplicationScoped
public class Batches {
    @Inject
    private TenantEntityManager tenants;

    public Optional<SettlementBatch> on(Caller caller, LocalDate day) {
        return tenants.bind(caller)
                .createNamedQuery(SettlementBatch.ON, SettlementBatch.class)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    public List<SettlementBatch> between(Caller caller, LocalDate from, LocalDate through) {
        return tenants.bind(caller)
                .createNamedQuery(SettlementBatch.BETWEEN, SettlementBatch.class)
                .setParameter("from", from)
                .setParameter("through", through)
                .getResultList();
    }

    /** Days of which something is still held in reserve after this one. */
    public List<SettlementBatch> heldAfter(Caller caller, LocalDate day) {
        return tenants.bind(caller)
                .createNamedQuery(SettlementBatch.HELD_AFTER, SettlementBatch.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Empty when nothing ever happened. */
    public Optional<LocalDate> firstDay(Caller caller) {
        return day(caller, SettlementItem.FIRST_DAY);
    }

    public Optional<LocalDate> lastDay(Caller caller) {
        return day(caller, SettlementItem.LAST_DAY);
    }

    private Optional<LocalDate> day(Caller caller, String query) {
        @Nullable
        LocalDate day =
                tenants.bind(caller).createNamedQuery(query, LocalDate.class).getSingleResult();
        return Optional.ofNullable(day);
    }

    public SettlementFigures items(Caller caller, LocalDate day) {
        return DaySums.of(tenants.bind(caller)
                .createNamedQuery(SettlementItem.SUMS_OF_DAY, Object[].class)
                .setParameter("day", day)
                .getResultList());
    }

    /** Reserve that has no day to come back on, less what was given back by hand. */
    public long heldByHand(Caller caller) {
        EntityManager entities = tenants.bind(caller);
        return sum(entities.createNamedQuery(SettlementBatch.HELD_BY_HAND, Long.class)
                        .getSingleResult())
                - sum(entities.createNamedQuery(ReserveRelease.TOTAL, Long.class)
                        .getSingleResult());
    }

    /** Takes up, for a day that is being closed, what was given back by hand since the last. */
    long takeReleases(Caller caller, LocalDate day) {
        long released = 0;
        for (ReserveRelease release : tenants.bind(caller)
                .createNamedQuery(ReserveRelease.OPEN, ReserveRelease.class)
                .getResultList()) {
            release.taken(day);
            released = Math.addExact(released, release.amount());
        }
        return released;
    }

    /** The payout that a person decided and no close has made; there is one at most. */
    Optional<ManualPayout> manualPayout(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery(ManualPayout.OPEN, ManualPayout.class)
                .getResultStream()
                .findFirst();
    }

    boolean isHeld(Caller caller, LocalDate day) {
        return tenants.bind(caller)
                        .createNamedQuery(PayoutHold.ON, Long.class)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** Mark-up of a month's days before its last. */
    long markupOfMonth(Caller caller, LocalDate last) {
        return sum(tenants.bind(caller)
                .createNamedQuery(SettlementBatch.MARKUP_BETWEEN, Long.class)
                .setParameter("from", last.withDayOfMonth(1))
                .setParameter("through", last)
                .getSingleResult());
    }

    static boolean isLastOfMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    private static long sum(@Nullable Long sum) {
        return sum == null ? 0 : sum;
    }
}
