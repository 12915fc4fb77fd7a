package countinghouse.tenancy.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.tenancy.ApprovedMerchant;
import countinghouse.tenancy.CountryPacks;
import countinghouse.tenancy.MerchantLive;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.MoveIn;
import countinghouse.tenancy.OpenMerchant;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import countinghouse.tenancy.TillView;
import countinghouse.tenancy.entity.Merchant;
import countinghouse.tenancy.entity.Store;
import countinghouse.tenancy.entity.Till;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Merchants, stores and tills. */
@Stateless
@Local(Tenancy.class)
public class TenancyBean implements Tenancy {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Override
    public TenantId open(Caller applicant, OpenMerchant command) {
        applicant.require(Permission.APPLICATION_EDIT);
        TenantId tenant = Ids.nextTenant();
        Caller bound = applicant.in(tenant);
        EntityManager entities = tenants.bind(bound);
        entities.persist(new Merchant(tenant, CountryPacks.of(command.country()), command.language(), clock.instant()));
        entities.flush(); // everything else refers to it
        audit.record(bound, "merchant.opened", tenant.value(), Map.of("country", command.country()));
        return tenant;
    }

    @Override
    public TenantId moveIn(Caller operator, MoveIn command) {
        operator.requireSystem();
        TenantId tenant = Ids.nextTenant();
        Caller bound = operator.in(tenant);
        EntityManager entities = tenants.bind(bound);
        entities.persist(new Merchant(tenant, command, clock.instant()));
        entities.flush(); // everything else refers to it
        audit.record(bound, "merchant.moved-in", tenant.value(), Map.of("currency", command.currency()));
        return tenant;
    }

    @Override
    public MerchantView merchant(Caller caller) {
        caller.require(Permission.MERCHANT_READ, Permission.CASE_READ, Permission.SETTLEMENT_MANAGE);
        return own(caller).view();
    }

    @Override
    public void approve(Caller caller, ApprovedMerchant facts) {
        caller.requireSystem();
        Merchant merchant = own(caller);
        merchant.approve(facts);
        EntityManager entities = tenants.bind(caller);
        String address = facts.addressLine() + ", " + facts.city() + " " + facts.postcode();
        Store store = new Store(Ids.next("sto"), facts.tradingName(), address, merchant.country());
        entities.persist(store);
        entities.persist(new Till(Ids.next("til"), store.id(), "1"));
        audit.record(caller, "merchant.approved", caller.tenant().value(), Map.of("store", store.id()));
    }

    @Override
    public void goLive(Caller caller) {
        caller.requireSystem();
        own(caller).goLive();
        audit.record(caller, "merchant.live", caller.tenant().value(), Map.of());
        outbox.publish(caller, new MerchantLive(caller.tenant().value()));
    }

    @Override
    public void suspend(Caller underwriter) {
        underwriter.require(Permission.CASE_DECIDE);
        own(underwriter).suspend();
        audit.record(underwriter, "merchant.suspended", underwriter.tenant().value(), Map.of());
    }

    @Override
    public void reinstate(Caller senior) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        own(senior).reinstate();
        audit.record(senior, "merchant.reinstated", senior.tenant().value(), Map.of());
    }

    @Override
    public void requireNotSuspended(Caller caller) {
        caller.require(Permission.MERCHANT_READ, Permission.ORDER_FULFIL);
        if (own(caller).view().state() == MerchantState.SUSPENDED) {
            throw Refusal.conflict("merchant.suspended");
        }
    }

    @Override
    public void requireSigned(Caller caller) {
        caller.require(Permission.MERCHANT_READ, Permission.ORDER_FULFIL);
        if (!own(caller).signed()) {
            throw Refusal.conflict("merchant.agreement-unsigned");
        }
    }

    @Override
    public List<StoreView> stores(Caller caller) {
        caller.require(Permission.MERCHANT_READ);
        return tenants.bind(caller).createNamedQuery("Store.all", Store.class).getResultList().stream()
                .map(s -> s.view(tills(caller, s.id())))
                .toList();
    }

    @Override
    public StoreView store(Caller caller, String storeId) {
        caller.require(Permission.MERCHANT_READ);
        List<Object[]> rows = tenants.bind(caller)
                .createNamedQuery(Store.WITH_TILLS, Object[].class)
                .setParameter("store", storeId)
                .setParameter("merchant", caller.tenant().value())
                .getResultList();
        return rows.isEmpty()
                ? withoutTills(caller, storeId)
                : ((Store) rows.getFirst()[0])
                        .view(rows.stream().map(row -> ((Till) row[1]).view()).toList());
    }

    private StoreView withoutTills(Caller caller, String storeId) {
        Store store = tenants.bind(caller).find(Store.class, storeId);
        if (store == null) {
            throw Refusal.notFound("store");
        }
        return store.view(List.of());
    }

    @Override
    public TillView till(Caller caller, String tillId) {
        caller.require(Permission.MERCHANT_READ);
        Till till = tenants.bind(caller).find(Till.class, tillId);
        if (till == null) {
            throw Refusal.notFound("till");
        }
        return till.view();
    }

    private List<TillView> tills(Caller caller, String storeId) {
        return tenants
                .bind(caller)
                .createNamedQuery("Till.ofStore", Till.class)
                .setParameter("store", storeId)
                .getResultList()
                .stream()
                .map(Till::view)
                .toList();
    }

    private Merchant own(Caller caller) {
        Merchant merchant =
                tenants.bind(caller).find(Merchant.class, caller.tenant().value());
        if (merchant == null) {
            throw Refusal.notFound("merchant");
        }
        return merchant;
    }
}
