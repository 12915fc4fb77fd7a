package countinghouse.isolation.planted;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.platform.Caller;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

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
}
