package countinghouse.devices.control;

import countinghouse.audit.Audit;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.ShipTo;
import countinghouse.devices.OrderPacked;
import countinghouse.devices.OrderShipped;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.devices.gateway.Consignment;
import countinghouse.devices.gateway.ShipmentRequest;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The transactions around a hand-over. */
@Stateless
public class Parcels {
    private static final int GRAMS_A_UNIT = 900;

    @Inject
    private Orders orders;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    public ShipmentRequest pack(Caller logistics, String orderId) {
        TerminalOrder order = orders.locked(logistics, orderId);
        boolean first = order.pack();
        if (first) {
            audit.record(logistics, "order.packed", orderId, Map.of());
            outbox.publish(logistics, new OrderPacked(orderId, order.applicationId()));
        }
        List<String> serials = orders.terminals(logistics, orderId).stream()
                .map(Terminal::serial)
                .toList();
        ShipTo to = order.shipTo();
        return new ShipmentRequest(
                logistics.tenant() + ":" + orderId,
                order.dispatchKey(),
                new ShipmentRequest.Recipient(
                        to.recipient(), List.of(to.addressLine(), to.city()), to.postcode(), to.country()),
                serials,
                serials.size() * GRAMS_A_UNIT);
    }

    public OrderView shipped(Caller logistics, String orderId, Consignment consignment) {
        TerminalOrder order = orders.locked(logistics, orderId);
        if (order.state() == OrderState.PACKED) {
            order.shipped(consignment.carrier(), consignment.trackingNumber(), consignment.expectedOn());
            orders.terminals(logistics, orderId).forEach(Terminal::shipped);
            audit.record(logistics, "order.shipped", orderId, Map.of("tracking", consignment.trackingNumber()));
            outbox.publish(
                    logistics,
                    new OrderShipped(
                            orderId, order.applicationId(), consignment.carrier(), consignment.trackingNumber()));
        }
        return orders.view(logistics, orderId);
    }
}
