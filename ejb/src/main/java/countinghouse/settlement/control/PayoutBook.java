package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Work;
import countinghouse.settlement.entity.Payout;
import countinghouse.settlement.entity.PayoutApproval;
import countinghouse.settlement.entity.SettlementBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A merchant's payouts in its own tenant. */
@ApplicationScoped
public class PayoutBook {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    void keep(Caller caller, SettlementBatch batch) {
        tenants.bind(caller).persist(batch);
    }

    /** It is looked at as soon as the day's close is committed. */
    void create(Caller caller, Payout payout) {
        tenants.bind(caller).persist(payout);
        release(caller, payout.id(), clock.instant());
    }

    /** Queues a look at what keeps a payout. */
    void release(Caller caller, String payoutId, Instant due) {
        work.queue(caller, ReleasePayout.KIND, ReleasePayout.subject(payoutId, due), due);
    }

    /** Something has changed: whatever waits is looked at again. */
    void releaseAll(Caller caller, Instant due) {
        tenants.bind(caller)
                .createNamedQuery(Payout.UNRELEASED, String.class)
                .getResultList()
                .forEach(payout -> release(caller, payout, due));
    }

    /** @throws Refusal not-found */
    Payout find(Caller caller, String payoutId) {
        Payout payout = tenants.bind(caller).find(Payout.class, payoutId);
        if (payout == null) {
            throw Refusal.notFound("payout");
        }
        return payout;
    }

    List<PayoutApproval> approvals(Caller caller, String payoutId) {
        return tenants.bind(caller)
                .createNamedQuery(PayoutApproval.OF, PayoutApproval.class)
                .setParameter("payout", payoutId)
                .getResultList();
    }

    void add(Caller caller, PayoutApproval approval) {
        tenants.bind(caller).persist(approval);
    }
}
