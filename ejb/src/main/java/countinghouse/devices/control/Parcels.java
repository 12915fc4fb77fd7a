package countinghouse.devices.control;

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
import countinghouse.tenancy.Tenancy;
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
    private OrderTrail trail;

    @Inject
    private Tenancy tenancy;

    public OrderView packed(Caller logistics, String orderId) {
        TerminalOrder order = orders.locked(logistics, orderId);
        pack(logistics, order);
        return orders.viewOf(logistics, order);
    }

    private void pack(Caller logistics, TerminalOrder order) {
        order.pack();
        trail.happened(logistics, order, "packed", Map.of(), new OrderPacked(order.id(), order.applicationId()));
    }

    /** Who hands over what is not packed yet has packed it. */
    public ShipmentRequest handOver(Caller logistics, String orderId) {
        tenancy.requireNotSuspended(logistics);
        TerminalOrder order = orders.locked(logistics, orderId);
        if (order.state() == OrderState.ALLOCATED) {
            pack(logistics, order);
        }
        order.handOver();
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
        if (order.shipped(consignment.carrier(), consignment.trackingNumber(), consignment.expectedOn())) {
            orders.terminals(logistics, orderId).forEach(Terminal::shipped);
            String code = order.state() == OrderState.RESHIPPED ? "reshipped" : "shipped";
            trail.happened(
                    logistics,
                    order,
                    code,
                    Map.of("tracking", consignment.trackingNumber()),
                    new OrderShipped(
                            orderId, order.applicationId(), consignment.carrier(), consignment.trackingNumber()));
        }
        return orders.viewOf(logistics, order);
    }

    public void refused(Caller logistics, String orderId, String reason) {
        TerminalOrder order = orders.locked(logistics, orderId);
        order.notTaken();
        trail.happened(logistics, order, "carrier-refused", Map.of("reason", reason));
    }
}
