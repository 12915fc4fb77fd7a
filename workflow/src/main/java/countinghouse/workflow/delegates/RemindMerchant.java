package countinghouse.workflow.delegates;

import countinghouse.devices.Devices;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells the owners what is left to do with a terminal that has arrived. */
@ApplicationScoped
public class RemindMerchant extends Step {
    @Inject
    Devices devices;

    @Override
    protected Map<String, Object> take(Caller caller, String orderId) {
        devices.remind(caller, orderId);
        return Map.of();
    }
}
