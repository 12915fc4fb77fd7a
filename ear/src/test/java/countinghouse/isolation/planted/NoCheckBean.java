package countinghouse.isolation.planted;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The deputy that does for anybody what only the product itself may. */
@Stateless
@Local(Holes.NoCheck.class)
public class NoCheckBean implements Holes.NoCheck {
    @Inject
    private Backoffice backoffice;

    @Inject
    private Devices devices;

    @Override
    public String order(String orderId) {
        Caller bound = backoffice.openOrder(Caller.system("planted"), orderId);
        return devices.order(bound, orderId).shipTo().recipient();
    }

    @Override
    public List<String> all() {
        return backoffice.orders(Caller.system("planted")).stream()
                .map(row -> row.orderId())
                .toList();
    }

    @Override
    public String ofMerchant(String tenantId) {
        Caller bound = Caller.system(new TenantId(tenantId), "planted");
        return devices.orders(bound).getFirst().shipTo().recipient();
    }
}
