package countinghouse.devices.control;

import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.PlaceOrder;
import countinghouse.devices.OrderAllocated;
import countinghouse.devices.OrderPlaced;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders of terminals, each change in one transaction. */
@Stateless
public class Orders {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Stock stock;

    @Inject
    private OrderTrail trail;

    @Inject
    private Clock clock;

    public String place(Caller caller, PlaceOrder command) {
        Models.require(command.modelCode());
        List<TerminalOrder> before = tenants.bind(caller)
                .createNamedQuery("TerminalOrder.ofApplication", TerminalOrder.class)
                .setParameter("application", command.applicationId())
                .getResultList();
        if (!before.isEmpty()) {
            return before.getFirst().id();
        }
        return add(caller, fresh(command));
    }

    /** An order that is not stored yet. */
    public TerminalOrder fresh(PlaceOrder command) {
        return new TerminalOrder(Ids.next("ord"), command, clock.instant());
    }

    public String add(Caller caller, TerminalOrder order) {
        tenants.bind(caller).persist(order);
        tenants.bind(caller).flush();
        OrderPlaced placed = new OrderPlaced(order.id(), order.applicationId(), order.cause());
        trail.happened(caller, order, "placed", Map.of("model", order.model()), placed);
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
        Map<String, String> which = Map.of("serial", serial);
        if (order.state() == OrderState.ALLOCATED) {
            trail.happened(logistics, order, "allocated", which, new OrderAllocated(orderId, order.applicationId()));
        } else {
            trail.happened(logistics, order, "allocated", which);
        }
        entities.flush();
        return viewOf(logistics, order);
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

    /** The terminal that the order replaces. */
    public Optional<Terminal> replaced(Caller caller, TerminalOrder order) {
        return Optional.ofNullable(order.replacesId())
                .map(id -> tenants.bind(caller).find(Terminal.class, id));
    }

    public OrderView viewOf(Caller caller, TerminalOrder order) {
        return order.view(
                terminals(caller, order.id()).stream().map(Terminal::serial).toList());
    }

    public TerminalOrder find(Caller caller, String orderId) {
        TerminalOrder order = tenants.bind(caller).find(TerminalOrder.class, orderId);
        if (order == null) {
            throw Refusal.notFound("order");
        }
        return order;
    }
}
