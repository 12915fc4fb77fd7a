package countinghouse.incontainer;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.util.Set;

/** A live merchant with one store, one till, an open shift, and one product of which 20 pieces are there. */
public record Shop(String tenant, String currency, String storeId, String tillId, String productId, String shiftId) {

    public Caller owner() {
        return new Caller(tenant, "usr_test_owner", "Test Owner", Set.of(Role.OWNER));
    }

    public Caller system() {
        return Caller.system(new TenantId(tenant), "test");
    }
}
