package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.PayoutOrder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Whose a payout is, and that somebody of the platform's looked at it; each in a transaction of its own tenant. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OpenedPayouts {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    /** @throws Refusal not-found */
    public String merchantOf(Caller platform, String payoutId) {
        PayoutOrder order = tenants.bind(platform).find(PayoutOrder.class, payoutId);
        if (order == null) {
            throw Refusal.notFound("payout");
        }
        return order.merchantId();
    }

    public void record(Caller bound, String payoutId) {
        audit.record(bound, "payout.opened", payoutId, Map.of());
    }
}
