package countinghouse.devices.control;

import countinghouse.audit.Audit;
import countinghouse.devices.Warehouse.Step;
import countinghouse.devices.entity.OrderStep;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What is told of an order: to the audit trail, to its own timeline, and to who listens. */
@Stateless
public class OrderTrail {
    private static final int LONGEST = 300;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** @param details for the audit trail; their values are the timeline's detail */
    public void happened(Caller caller, TerminalOrder order, String code, Map<String, String> details) {
        audit.record(caller, "order." + code, order.id(), details);
        step(caller, order.id(), code, String.join(", ", details.values()));
    }

    public void happened(Caller caller, TerminalOrder order, String code, Map<String, String> details, Event event) {
        happened(caller, order, code, details);
        outbox.publish(caller, event);
    }

    /** What the carrier says on the way is for the timeline only. */
    public void step(Caller caller, String orderId, String code, String detail) {
        String brief = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
        Step step = new Step(code, brief, caller.name(), clock.instant());
        tenants.bind(caller).persist(new OrderStep(Ids.next("ost"), orderId, step));
    }

    public List<Step> of(Caller caller, String orderId) {
        return tenants.bind(caller)
                .createNamedQuery("OrderStep.ofOrder", OrderStep.class)
                .setParameter("order", orderId)
                .getResultStream()
                .map(OrderStep::step)
                .toList();
    }
}
