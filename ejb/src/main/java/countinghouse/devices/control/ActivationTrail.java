package countinghouse.devices.control;

import countinghouse.audit.Audit;
import countinghouse.devices.Checklist.Report;
import countinghouse.devices.TerminalActivated;
import countinghouse.devices.TerminalReady;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is told of activations and checklists. */
@Stateless
public class ActivationTrail {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private OrderTrail orders;

    @Inject
    private Outbox outbox;

    public void codeSent(Caller caller, String terminalId) {
        audit.record(caller, "terminal.code-sent", terminalId, Map.of());
    }

    public void activated(Caller caller, Terminal terminal) {
        audit.record(caller, "terminal.activated", terminal.id(), Map.of("serial", terminal.serial()));
        orders.step(caller, terminal.orderId(), "activated", terminal.serial());
        for (TerminalOrder order : stoodFor(caller, terminal)) {
            outbox.publish(caller, new TerminalActivated(terminal.id(), order.id(), order.applicationId()));
        }
    }

    public void checked(Caller caller, Terminal terminal, Report report) {
        String what = report.item().name().toLowerCase(Locale.ROOT);
        String action = report.passed() ? "terminal.check-passed" : "terminal.check-failed";
        audit.record(caller, action, terminal.id(), Map.of("item", what));
        orders.step(caller, terminal.orderId(), report.passed() ? "check-passed" : "check-failed", what);
    }

    public void ready(Caller caller, Terminal terminal) {
        audit.record(caller, "terminal.ready", terminal.id(), Map.of("serial", terminal.serial()));
        orders.step(caller, terminal.orderId(), "ready", terminal.serial());
        for (TerminalOrder order : stoodFor(caller, terminal)) {
            boolean awaited = isOldAwaited(caller, order);
            outbox.publish(caller, new TerminalReady(terminal.id(), order.id(), order.applicationId(), awaited));
        }
    }

    private boolean isOldAwaited(Caller caller, TerminalOrder order) {
        String replaced = order.replacesId();
        return replaced != null
                && !tenants.bind(caller).find(Terminal.class, replaced).isReturned();
    }

    /** The terminal's own order, and those of terminals it replaces that never got that far: somebody waits there, too. */
    private List<TerminalOrder> stoodFor(Caller caller, Terminal terminal) {
        List<TerminalOrder> orders = new ArrayList<>();
        TerminalOrder order = tenants.bind(caller).find(TerminalOrder.class, terminal.orderId());
        orders.add(order);
        while (order.replacesId() != null) {
            Terminal old = tenants.bind(caller).find(Terminal.class, order.replacesId());
            if (old.isReady()) {
                break;
            }
            order = tenants.bind(caller).find(TerminalOrder.class, old.orderId());
            orders.add(order);
        }
        return orders;
    }
}
