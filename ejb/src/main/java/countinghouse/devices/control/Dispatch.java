package countinghouse.devices.control;

import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.gateway.Carrier;
import countinghouse.devices.gateway.CarrierRefused;
import countinghouse.devices.gateway.CarrierUnavailable;
import countinghouse.devices.gateway.Consignment;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Hands a parcel over: packed in one transaction, the carrier asked outside any, shipped in another. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Dispatch {
    @Inject
    private Parcels parcels;

    @Inject
    private Carrier carrier;

    public OrderView ship(Caller logistics, String orderId) {
        try {
            Consignment consignment = carrier.ship(parcels.handOver(logistics, orderId));
            return parcels.shipped(logistics, orderId, consignment);
        } catch (CarrierUnavailable e) {
            throw Refusal.unavailable("carrier.unavailable");
        } catch (CarrierRefused e) {
            parcels.refused(logistics, orderId, e.reason());
            throw Refusal.invalid("carrier.refused", Map.of("reason", e.reason()));
        }
    }
}
