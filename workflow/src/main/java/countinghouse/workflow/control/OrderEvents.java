package countinghouse.workflow.control;

import countinghouse.devices.DeliveryFailed;
import countinghouse.devices.OrderAllocated;
import countinghouse.devices.OrderDelivered;
import countinghouse.devices.OrderShipped;
import countinghouse.devices.TerminalActivated;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** The terminals' way from the shelf to the first sale. */
@Stateless
@Local(EventListener.class)
public class OrderEvents implements EventListener {
    private static final String MEND = "Task_MendDelivery";

    @Inject
    ProcessFacade processes;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(
                OrderAllocated.class,
                OrderShipped.class,
                OrderDelivered.class,
                DeliveryFailed.class,
                TerminalActivated.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        switch (event) {
            case OrderAllocated allocated ->
                processes.complete(caller, allocated.applicationId(), "Task_AllocateTerminals", Map.of());
            case OrderShipped shipped -> shipped(caller, shipped.applicationId());
            case OrderDelivered delivered ->
                processes.hear(caller, delivered.applicationId(), "TerminalDelivered", "Message_TerminalDelivered");
            case DeliveryFailed failed ->
                processes.hear(caller, failed.applicationId(), "DeliveryFailed", "Message_DeliveryFailed");
            case TerminalActivated activated ->
                processes.hear(caller, activated.applicationId(), "TerminalActivated", "Message_TerminalActivated");
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    /** A parcel sent again says that its delivery has been mended. */
    private void shipped(Caller caller, String applicationId) {
        if (processes.standsAt(caller, applicationId, MEND)) {
            processes.complete(caller, applicationId, MEND, Map.of());
        }
        processes.complete(caller, applicationId, "Task_ShipTerminals", Map.of());
    }
}
