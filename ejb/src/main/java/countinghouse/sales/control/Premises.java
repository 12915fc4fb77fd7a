package countinghouse.sales.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.sales.CashRounding;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import countinghouse.tenancy.TillView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Where may be sold. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Premises {
    @Inject
    private Tenancy tenancy;

    /** @throws Refusal merchant.not-live, merchant.suspended, not-found */
    public StoreView open(Caller caller, String storeId, String tillId) {
        StoreView store = tenancy.store(caller, storeId);
        checkLive(caller);
        till(store, tillId);
        return store;
    }

    /** How its cash is rounded. */
    public CashRounding cash(Caller caller, StoreView store) {
        return CashRules.of(tenancy.merchant(caller).country(), store.currency());
    }

    /** The store of a till, while the merchant is live. */
    public StoreView open(Caller caller, String tillId) {
        checkLive(caller);
        return of(caller, tillId);
    }

    public StoreView of(Caller caller, String tillId) {
        return tenancy.store(caller, tenancy.till(caller, tillId).storeId());
    }

    /** The name the merchant trades under. */
    public String merchant(Caller caller) {
        var merchant = tenancy.merchant(caller);
        String trading = merchant.tradingName();
        String legal = merchant.legalName();
        return trading != null ? trading : legal != null ? legal : merchant.id();
    }

    static TillView till(StoreView store, String tillId) {
        return store.tills().stream()
                .filter(till -> till.id().equals(tillId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("till"));
    }

    private void checkLive(Caller caller) {
        MerchantState state = tenancy.merchant(caller).state();
        if (state != MerchantState.LIVE) {
            throw Refusal.conflict(state == MerchantState.SUSPENDED ? "merchant.suspended" : "merchant.not-live");
        }
    }
}
