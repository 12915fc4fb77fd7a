package countinghouse.isolation.planted;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Another's order is refused in other words than one that nobody has. */
@Stateless
@Local(Holes.TellingError.class)
public class TellingErrorBean implements Holes.TellingError {
    @Inject
    private Devices devices;

    @Inject
    private Backoffice backoffice;

    @Override
    public String order(Caller caller, String orderId) {
        boolean somebodys = backoffice.orders(Caller.system("planted")).stream()
                .anyMatch(row -> row.orderId().equals(orderId));
        try {
            return devices.order(caller, orderId).id();
        } catch (RuntimeException e) {
            throw somebodys ? Refusal.forbidden() : Refusal.notFound("order");
        }
    }
}
