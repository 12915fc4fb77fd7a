package countinghouse.devices.control;

import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.OldTerminalBack;
import countinghouse.devices.ParcelReturned;
import countinghouse.devices.ReturnInspected;
import countinghouse.devices.Warehouse.Condition;
import countinghouse.devices.Warehouse.Inspection;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.Keys;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parcels and terminals that are back in the house, and what becomes of each unit. */
@Stateless
public class Returns {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Orders orders;

    @Inject
    private Stock stock;

    @Inject
    private Keys keys;

    @Inject
    private OrderTrail trail;

    public OrderView takeBack(Caller caller, TerminalOrder order) {
        order.takeBack();
        orders.terminals(caller, order.id()).forEach(Terminal::toInspect);
        trail.happened(caller, order, "returned", Map.of(), new ParcelReturned(order.id(), order.applicationId()));
        return orders.viewOf(caller, order);
    }

    public OrderView inspect(Caller logistics, TerminalOrder order, Inspection inspection) {
        String serial = inspection.serial();
        Terminal terminal = candidates(logistics, order).stream()
                .filter(t -> t.serial().equals(serial) && t.isInspectable())
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "serial.not-back", Map.of("serial", serial)));
        boolean good = inspection.condition() == Condition.GOOD;
        terminal.returned();
        // The row frees the serial before the unit can be set aside again.
        tenants.bind(logistics).flush();
        stock.back(logistics, serial, good);
        Map<String, String> found =
                Map.of("serial", serial, "note", inspection.note().strip());
        trail.happened(logistics, order, good ? "unit-good" : "unit-damaged", found);
        told(logistics, order, terminal);
        return orders.viewOf(logistics, order);
    }

    private List<Terminal> candidates(Caller caller, TerminalOrder order) {
        List<Terminal> candidates = new ArrayList<>();
        if (order.state() == OrderState.RETURNED) {
            candidates.addAll(orders.terminals(caller, order.id()));
        }
        String replaced = order.replacesId();
        if (replaced != null) {
            candidates.add(tenants.bind(caller).find(Terminal.class, replaced));
        }
        return candidates;
    }

    private void told(Caller caller, TerminalOrder order, Terminal terminal) {
        if (terminal.id().equals(order.replacesId())) {
            keys.replaced(Caller.system(caller.tenant(), "devices"), terminal.id());
            trail.happened(
                    caller,
                    order,
                    "old-back",
                    Map.of("serial", terminal.serial()),
                    new OldTerminalBack(order.id(), order.applicationId()));
        } else if (isInspected(caller, order)) {
            trail.happened(
                    caller, order, "inspected", Map.of(), new ReturnInspected(order.id(), order.applicationId()));
        }
    }

    /** Every unit has found its place. */
    public boolean isInspected(Caller caller, TerminalOrder order) {
        return orders.terminals(caller, order.id()).stream().allMatch(Terminal::isReturned);
    }
}
