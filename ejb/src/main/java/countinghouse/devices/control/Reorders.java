package countinghouse.devices.control;

import countinghouse.audit.Audit;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.PlaceOrder;
import countinghouse.devices.Warehouse.Swap;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;

/** Orders that follow from another one: a parcel that came back, a terminal that is faulty. */
@Stateless
public class Reorders {
    private static final int LONGEST_FAULT = 300;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Orders orders;

    @Inject
    private Returns returns;

    @Inject
    private Audit audit;

    public String again(Caller logistics, String orderId) {
        TerminalOrder back = orders.locked(logistics, orderId);
        if (back.state() != OrderState.RETURNED) {
            throw Refusal.conflict("order.state");
        }
        if (!returns.isInspected(logistics, back)) {
            throw Refusal.conflict("order.not-inspected");
        }
        if (!named(logistics, "TerminalOrder.after", "order", orderId).isEmpty()) {
            throw Refusal.conflict("order.again");
        }
        return orders.add(logistics, orders.fresh(like(back, back.quantity())).follows(back));
    }

    public String swap(Caller caller, Swap command) {
        Terminal old = tenants.bind(caller).find(Terminal.class, command.terminalId(), LockModeType.PESSIMISTIC_WRITE);
        if (old == null) {
            throw Refusal.notFound("terminal");
        }
        String fault = command.fault().strip();
        if (fault.isEmpty() || fault.length() > LONGEST_FAULT) {
            throw Refusal.invalid("terminal.fault");
        }
        if (!named(caller, "TerminalOrder.replacing", "terminal", old.id()).isEmpty()) {
            throw Refusal.conflict("terminal.swapped");
        }
        old.fails(fault);
        audit.record(caller, "terminal.faulty", old.id(), Map.of("serial", old.serial(), "fault", fault));
        TerminalOrder first = orders.find(caller, old.orderId());
        return orders.add(caller, orders.fresh(like(first, 1)).replaces(old.id()));
    }

    private static PlaceOrder like(TerminalOrder order, int quantity) {
        return new PlaceOrder(order.applicationId(), order.model(), quantity, order.shipTo());
    }

    private List<TerminalOrder> named(Caller caller, String query, String parameter, String id) {
        return tenants.bind(caller)
                .createNamedQuery(query, TerminalOrder.class)
                .setParameter(parameter, id)
                .getResultList();
    }
}
