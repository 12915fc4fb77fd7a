package countinghouse.settlement.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.settlement.PricePlans;
import countinghouse.tenancy.MoveIn;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A merchant comes with its terms, or not at all. */
@ApplicationScoped
public class MerchantMove {
    @Inject
    private Tenancy tenancy;

    @Inject
    private PricePlans plans;

    TenantId in(Caller operator, MoveIn merchant, PricePlans.AgreePlan plan) {
        TenantId tenant = tenancy.moveIn(operator, merchant);
        plans.agree(operator.in(tenant), plan);
        return tenant;
    }
}
