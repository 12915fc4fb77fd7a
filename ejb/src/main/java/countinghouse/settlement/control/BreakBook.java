package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.entity.ReconciliationBreak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The work list of what does not agree, under the platform's own tenant; in the caller's transaction. */
@ApplicationScoped
public class BreakBook {
    private static final int LONGEST_REASON = 500;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Once for an id, whatever has become of it since. */
    void open(Caller platform, ReconciliationBreak broken) {
        var entities = tenants.bind(platform);
        if (entities.find(ReconciliationBreak.class, broken.id()) == null) {
            entities.persist(broken);
            audit.record(
                    platform,
                    "break.opened",
                    broken.id(),
                    Map.of("outcome", broken.row().outcome()));
        }
    }

    /** The other side has told it after all. */
    void toldLater(Caller platform, String id) {
        ReconciliationBreak broken = tenants.bind(platform).find(ReconciliationBreak.class, id);
        if (broken != null && broken.isOpen()) {
            broken.settle("", "TOLD_LATER", clock.instant());
            audit.record(platform, "break.told-later", id, Map.of());
        }
    }

    /** Lines of a report in a currency that are no merchant's. */
    List<ReconciliationBreak> ofNobody(Caller platform, String report, String currency) {
        return tenants
                .bind(platform)
                .createNamedQuery(ReconciliationBreak.OF_REPORT, ReconciliationBreak.class)
                .setParameter("report", report)
                .setParameter("currency", currency)
                .getResultList()
                .stream()
                .filter(broken -> broken.merchantId().isEmpty())
                .toList();
    }

    /** Oldest first, the first {@value PayoutDesk#MOST_BREAKS}. */
    Stream<ReconciliationBreak> open(Caller platform) {
        return tenants.bind(platform)
                .createNamedQuery(ReconciliationBreak.OPEN, ReconciliationBreak.class)
                .setMaxResults(PayoutDesk.MOST_BREAKS)
                .getResultStream();
    }

    /** Settled ones whose suspense is still there. */
    List<ReconciliationBreak> toWriteOff(Caller platform) {
        return tenants.bind(platform)
                .createNamedQuery(ReconciliationBreak.IN_SUSPENSE, ReconciliationBreak.class)
                .setMaxResults(PayoutDesk.MOST_BREAKS)
                .getResultList();
    }

    /** @throws Refusal not-found */
    ReconciliationBreak find(Caller platform, String id) {
        ReconciliationBreak broken =
                tenants.bind(platform).find(ReconciliationBreak.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (broken == null) {
            throw Refusal.notFound("break");
        }
        return broken;
    }

    void assign(Caller platform, String id) {
        find(platform, id).assign(platform.actor(), platform.name());
        audit.record(platform, "break.assigned", id, Map.of());
    }

    /** @throws Refusal not-found, money.reason, break.settled */
    ReconciliationBreak settle(Caller platform, String id, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refusal.invalid("money.reason");
        }
        ReconciliationBreak broken = find(platform, id);
        broken.settle(platform.name(), reason.strip(), clock.instant());
        audit.record(platform, "break.settled", id, Map.of("reason", reason.strip()));
        return broken;
    }
}
