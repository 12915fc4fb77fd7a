package countinghouse.workflow.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.workflow.Processes;
import countinghouse.workflow.control.ProcessFacade.Trace;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the strip: the way that leads to a live merchant, and the places aside of it only when the case has been there. */
@Stateless
@Local(Processes.class)
public class ProcessesBean implements Processes {
    @Inject
    ProcessFacade processes;

    @Override
    public List<Step> place(Caller caller, String applicationId) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ, Permission.ORDER_READ);
        return processes.trace(caller, applicationId).map(ProcessesBean::strip).orElse(List.of());
    }

    @Override
    public List<Diagram> diagrams(Caller caller, String applicationId, Locale language) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ, Permission.ORDER_READ);
        ElementNames names = ElementNames.in(language);
        return processes.drawn(caller, applicationId).stream()
                .map(drawn -> new Diagram(
                        names.of(
                                drawn.model().getMainProcess().getId(),
                                drawn.model().getMainProcess().getName()),
                        Drawing.of(drawn.model(), names, drawn.trace())))
                .toList();
    }

    static List<Step> strip(Trace trace) {
        List<Step> steps = new ArrayList<>();
        for (Place place : Place.values()) {
            State state = state(trace, place.name());
            boolean shown = state != State.AHEAD || (place.onTheWay && !trace.ended());
            boolean spent = place == Place.Task_MendDelivery && state == State.DONE;
            if (shown && !spent) {
                steps.add(new Step(place.name(), "step." + place.name(), state));
            }
        }
        return List.copyOf(steps);
    }

    private static State state(Trace trace, String element) {
        if (trace.open().contains(element)) {
            return State.HERE;
        }
        return trace.passed().contains(element) ? State.DONE : State.AHEAD;
    }

    /** Elements of the models in the order of the diagram; named as there. */
    enum Place {
        Start_Submitted(true),
        Call_RequestCheck(true),
        Call_VerifyOwners(false),
        Call_AssessRisk(true),
        Task_CompleteItems(false),
        Task_ReviewCase(true),
        Task_ConfirmDecision(false),
        Call_Decline(false),
        Gateway_Appeal(false),
        End_Declined(false),
        Call_Approve(true),
        Task_AllocateTerminals(true),
        Task_PackTerminals(true),
        Task_ShipTerminals(true),
        Task_MendDelivery(false),
        Task_InspectReturn(false),
        Message_OrderedAgain(false),
        Message_TerminalDelivered(true),
        Task_ActivateTerminals(true),
        Task_CompleteChecklist(true),
        Task_ReceiveOldTerminal(false),
        End_Live(true),
        End_Expired(false),
        End_Withdrawn(false);

        /** Shown before it is reached. */
        private final boolean onTheWay;

        Place(boolean onTheWay) {
            this.onTheWay = onTheWay;
        }
    }
}
