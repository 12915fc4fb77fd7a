package countinghouse.web.merchant;

import countinghouse.platform.Caller;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import countinghouse.tenancy.TillView;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merchant the reader works in, with its first store and till: a merchant has one of each so far. */
@Named
@RequestScoped
public class Shop {
    @Inject
    private Tenancy tenancy;

    @Inject
    private Session session;

    @Inject
    private Clock clock;

    private @Nullable MerchantView merchant;
    private @Nullable List<StoreView> stores;

    public Caller caller() {
        return session.caller();
    }

    public MerchantView getMerchant() {
        MerchantView known = merchant;
        if (known == null) {
            known = tenancy.merchant(caller());
            merchant = known;
        }
        return known;
    }

    /** Empty before the application is approved. */
    public List<StoreView> getStores() {
        List<StoreView> known = stores;
        if (known == null) {
            known = tenancy.stores(caller());
            stores = known;
        }
        return known;
    }

    public @Nullable StoreView getStore() {
        return getStores().isEmpty() ? null : getStores().getFirst();
    }

    public @Nullable TillView getTill() {
        StoreView store = getStore();
        return store == null || store.tills().isEmpty() ? null : store.tills().getFirst();
    }

    public String getName() {
        String trading = getMerchant().tradingName();
        return trading == null || trading.isBlank() ? "" : trading;
    }

    public String getCurrency() {
        return getMerchant().currency();
    }

    /** Zone of the store, else of the merchant. */
    public String getZone() {
        StoreView store = getStore();
        return store == null ? getMerchant().zone() : store.zone();
    }

    public boolean isLive() {
        return getMerchant().state() == MerchantState.LIVE;
    }

    public boolean isSuspended() {
        return getMerchant().state() == MerchantState.SUSPENDED;
    }

    /** The store's business day now. */
    public LocalDate getToday() {
        StoreView store = getStore();
        return store == null
                ? LocalDate.ofInstant(
                        clock.instant(), java.time.ZoneId.of(getMerchant().zone()))
                : store.businessDay().of(clock.instant());
    }
}
