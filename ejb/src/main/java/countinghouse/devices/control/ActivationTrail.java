package countinghouse.devices.control;

import countinghouse.audit.Audit;
import countinghouse.devices.TerminalActivated;
import countinghouse.devices.TerminalReady;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** What is told of activations. */
@Stateless
public class ActivationTrail {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    public void codeSent(Caller caller, String terminalId) {
        audit.record(caller, "terminal.code-sent", terminalId, Map.of());
    }

    public void activated(Caller caller, Terminal terminal) {
        audit.record(caller, "terminal.activated", terminal.id(), Map.of("serial", terminal.serial()));
        TerminalOrder order = tenants.bind(caller).find(TerminalOrder.class, terminal.orderId());
        outbox.publish(caller, new TerminalActivated(terminal.id(), order.id(), order.applicationId()));
        outbox.publish(caller, new TerminalReady(terminal.id(), order.id(), order.applicationId(), false));
    }
}
