package countinghouse.devices.control;

import countinghouse.audit.Audit;
import countinghouse.devices.DeliveryFailed;
import countinghouse.devices.Devices.CarrierReport;
import countinghouse.devices.Devices.Cause;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.PlaceOrder;
import countinghouse.devices.OrderAllocated;
import countinghouse.devices.OrderDelivered;
import countinghouse.devices.OrderPlaced;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Orders of terminals, each change in one transaction. */
@Stateless
public class Orders {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Stock stock;

    @Inject
    private Activations activations;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public String place(Caller caller, PlaceOrder command) {
        Models.require(command.modelCode());
        EntityManager entities = tenants.bind(caller);
        List<TerminalOrder> before = entities.createNamedQuery("TerminalOrder.ofApplication", TerminalOrder.class)
                .setParameter("application", command.applicationId())
                .getResultList();
        if (!before.isEmpty()) {
            return before.getFirst().id();
        }
        TerminalOrder order = new TerminalOrder(Ids.next("ord"), command, clock.instant());
        entities.persist(order);
        audit.record(caller, "order.placed", order.id(), Map.of("model", command.modelCode()));
        outbox.publish(caller, new OrderPlaced(order.id(), command.applicationId(), Cause.APPLICATION));
        return order.id();
    }

    public OrderView view(Caller caller, String orderId) {
        return viewOf(caller, find(caller, orderId));
    }

    public List<OrderView> all(Caller caller) {
        return tenants.bind(caller).createNamedQuery("TerminalOrder.all", TerminalOrder.class).getResultList().stream()
                .map(o -> viewOf(caller, o))
                .toList();
    }

    public OrderView allocate(Caller logistics, String orderId, String serial) {
        TerminalOrder order = locked(logistics, orderId);
        if (order.state() != OrderState.PLACED) {
            throw Refusal.conflict("order.complete");
        }
        stock.take(logistics, serial, order.model());
        EntityManager entities = tenants.bind(logistics);
        int held = terminals(logistics, orderId).size() + 1;
        entities.persist(new Terminal(Ids.next("ter"), serial, order.model(), orderId));
        order.allocated(held);
        audit.record(logistics, "order.allocated", orderId, Map.of("serial", serial));
        if (order.state() == OrderState.ALLOCATED) {
            outbox.publish(logistics, new OrderAllocated(orderId, order.applicationId()));
        }
        entities.flush();
        return viewOf(logistics, order);
    }

    public void carrierReported(CarrierReport report) {
        Caller caller = Caller.system(report.tenant(), "carrier");
        TerminalOrder order = locked(caller, report.orderId());
        if (order.state() == OrderState.PACKED) {
            // The carrier has it and we died before storing that: the report must come again, or it is lost.
            throw Refusal.conflict("order.state");
        }
        if (!order.travelsAs(report.trackingNumber())) {
            return; // a late word on a parcel that was sent again since
        }
        switch (report.status()) {
            case "DELIVERED" -> delivered(caller, order, report);
            case "FAILED" -> failed(caller, order, report);
            case "IN_TRANSIT" -> {}
            default -> throw Refusal.invalid("carrier.status");
        }
    }

    private void delivered(Caller caller, TerminalOrder order, CarrierReport report) {
        if (order.delivered(report.at())) {
            audit.record(caller, "order.delivered", order.id(), Map.of("event", report.eventId()));
            outbox.publish(caller, new OrderDelivered(order.id(), order.applicationId()));
            for (Terminal terminal : terminals(caller, order.id())) {
                terminal.delivered();
                activations.sendCode(caller, terminal.id());
            }
        }
    }

    private void failed(Caller caller, TerminalOrder order, CarrierReport report) {
        if (order.deliveryFailed()) {
            audit.record(caller, "order.delivery-failed", order.id(), Map.of("event", report.eventId()));
            outbox.publish(caller, new DeliveryFailed(order.id(), order.applicationId()));
        }
    }

    public TerminalOrder locked(Caller caller, String orderId) {
        TerminalOrder order = find(caller, orderId);
        tenants.bind(caller).refresh(order, LockModeType.PESSIMISTIC_WRITE);
        return order;
    }

    public List<Terminal> terminals(Caller caller, String orderId) {
        return tenants.bind(caller)
                .createNamedQuery("Terminal.ofOrder", Terminal.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    private OrderView viewOf(Caller caller, TerminalOrder order) {
        return order.view(
                terminals(caller, order.id()).stream().map(Terminal::serial).toList());
    }

    private TerminalOrder find(Caller caller, String orderId) {
        TerminalOrder order = tenants.bind(caller).find(TerminalOrder.class, orderId);
        if (order == null) {
            throw Refusal.notFound("order");
        }
        return order;
    }
}
