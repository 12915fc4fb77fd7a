package countinghouse.workflow.control;

import countinghouse.devices.DeliveryFailed;
import countinghouse.devices.Devices.Cause;
import countinghouse.devices.OldTerminalBack;
import countinghouse.devices.OrderAllocated;
import countinghouse.devices.OrderDelivered;
import countinghouse.devices.OrderPacked;
import countinghouse.devices.OrderPlaced;
import countinghouse.devices.OrderShipped;
import countinghouse.devices.ParcelReturned;
import countinghouse.devices.ReturnInspected;
import countinghouse.devices.TerminalActivated;
import countinghouse.devices.TerminalReady;
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
    private static final String OLD = "Task_ReceiveOldTerminal";

    @Inject
    ProcessFacade processes;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(
                OrderPlaced.class,
                OrderAllocated.class,
                OrderPacked.class,
                OrderShipped.class,
                OrderDelivered.class,
                DeliveryFailed.class,
                ParcelReturned.class,
                ReturnInspected.class,
                TerminalActivated.class,
                TerminalReady.class,
                OldTerminalBack.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        String order = event.subject();
        if (event instanceof OrderPlaced placed) {
            placed(caller, placed);
        } else if (processes.knows(caller, order)) {
            move(caller, order, event);
        } else {
            throw new IllegalStateException("no delivery of " + order + " yet");
        }
    }

    /** What an application orders first, its process has called already. */
    private void placed(Caller caller, OrderPlaced placed) {
        if (placed.cause() == Cause.AGAIN) {
            Map<String, Object> order = Map.of("order", placed.orderId());
            processes.hear(caller, placed.applicationId(), "OrderedAgain", "Message_OrderedAgain", order);
        } else if (placed.cause() == Cause.SWAP) {
            processes.startDelivery(caller, placed.orderId());
        }
    }

    private void move(Caller caller, String order, Event event) {
        switch (event) {
            case OrderAllocated _ -> done(caller, order, "Task_AllocateTerminals", Map.of());
            case OrderPacked _ -> done(caller, order, "Task_PackTerminals", Map.of());
            case OrderShipped _ -> shipped(caller, order);
            case OrderDelivered _ -> processes.hear(caller, order, "TerminalDelivered", "Message_TerminalDelivered");
            case DeliveryFailed _ -> processes.hear(caller, order, "DeliveryFailed", "Message_DeliveryFailed");
            case ParcelReturned _ -> processes.hear(caller, order, "ParcelReturned", "Message_ParcelReturned");
            case ReturnInspected _ -> done(caller, order, "Task_InspectReturn", Map.of("delivery", "RETURNED"));
            case TerminalActivated _ -> done(caller, order, "Task_ActivateTerminals", Map.of());
            case TerminalReady ready ->
                done(
                        caller,
                        order,
                        "Task_CompleteChecklist",
                        Map.of("delivery", "IN_USE", "awaited", ready.oldAwaited()));
            case OldTerminalBack _ -> back(caller, order);
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    /** A parcel sent again says that its delivery has been mended. */
    private void shipped(Caller caller, String order) {
        if (processes.standsAt(caller, order, MEND)) {
            done(caller, order, MEND, Map.of());
        }
        done(caller, order, "Task_ShipTerminals", Map.of());
    }

    /** The old terminal may be back before the new one works: then nobody will wait for it. */
    private void back(Caller caller, String order) {
        if (processes.standsAt(caller, order, OLD)) {
            done(caller, order, OLD, Map.of());
        }
    }

    private void done(Caller caller, String order, String element, Map<String, Object> variables) {
        processes.complete(caller, order, element, variables);
    }
}
