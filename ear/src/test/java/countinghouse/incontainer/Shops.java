package countinghouse.incontainer;

import countinghouse.catalog.Catalog;
import countinghouse.inventory.Inventory;
import countinghouse.kernel.Money;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.sales.Sales;
import countinghouse.settlement.PricePlans;
import countinghouse.tenancy.ApprovedMerchant;
import countinghouse.tenancy.OpenMerchant;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

/** Opens shops for tests, through the faces, each a tenant of its own. */
@Dependent
public class Shops {
    public static final long PRICE = 450;
    public static final long COST = 120;
    public static final long PIECES = 20;
    public static final long FLOAT = 10_000;
    private static final Instant SIGNED = Instant.parse("2026-11-27T09:00:00Z");

    @Inject
    Tenancy tenancy;

    @Inject
    PricePlans plans;

    @Inject
    Catalog catalog;

    @Inject
    Inventory inventory;

    @Inject
    Sales sales;

    /** @param country US (tax is added) or CN (the price holds it) */
    public Shop open(String country) {
        Caller applicant = new Caller(null, "usr_test_owner", "Test Owner", Set.of(Role.APPLICANT));
        TenantId tenant = tenancy.open(applicant, new OpenMerchant(country, country.equals("CN") ? "zh-CN" : "en"));
        Caller system = Caller.system(tenant, "test");
        tenancy.approve(
                system,
                new ApprovedMerchant(
                        "Test Shop Ltd", "Test Shop", "5812", "1 Test Street", "Testville", "10001", SIGNED));
        plans.agreeStandard(system, new PricePlans.StandardTerms("IC_PLUS", "5812", 5, 20, 1, 0, 1));
        tenancy.goLive(system);
        Caller owner = new Caller(tenant.value(), "usr_test_owner", "Test Owner", Set.of(Role.OWNER));
        var store = tenancy.stores(owner).getFirst();
        String till = store.tills().getFirst().id();
        BigDecimal tax = new BigDecimal(country.equals("CN") ? "0.13" : "0.08875");
        var product =
                catalog.add(owner, new Catalog.AddProduct("TEA-1", "Tea", new Money(PRICE, store.currency()), tax));
        inventory.receive(
                owner, new Inventory.Receive(store.id(), product.id(), PIECES, new Money(COST, store.currency())));
        var shift = sales.openShift(owner, new Sales.OpenShift(till, FLOAT));
        return new Shop(tenant.value(), store.currency(), store.id(), till, product.id(), shift.id());
    }
}
