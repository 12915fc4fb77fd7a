package countinghouse.workflow.control;

import countinghouse.onboarding.ApplicationAmended;
import countinghouse.onboarding.ApplicationAppealed;
import countinghouse.onboarding.ApplicationResubmitted;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationSubmitted;
import countinghouse.onboarding.ApplicationWithdrawn;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** A submitted application starts its process, a withdrawn one ends it; between, the applicant gives, corrects and appeals. */
@Stateless
@Local(EventListener.class)
public class ApplicationEvents implements EventListener {
    @Inject
    ProcessFacade processes;

    @Inject
    Onboarding onboarding;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(
                ApplicationSubmitted.class,
                ApplicationAmended.class,
                ApplicationResubmitted.class,
                ApplicationAppealed.class,
                ApplicationWithdrawn.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        switch (event) {
            case ApplicationSubmitted submitted -> {
                // Taken back before it was taken up: there is nothing left to do, and nothing would be allowed.
                if (onboarding.state(caller) != ApplicationState.WITHDRAWN) {
                    processes.start(caller, submitted.applicationId());
                }
            }
            // Asked for in the same moment by an underwriter: then the examination is over, and the wish is heard
            // there.
            case ApplicationAmended amended ->
                processes.hearIfAwaited(
                        caller, amended.applicationId(), "ApplicationAmended", Map.of("outcome", "AMEND"));
            case ApplicationResubmitted again -> resubmitted(caller, again.applicationId());
            case ApplicationAppealed appealed ->
                processes.hear(caller, appealed.applicationId(), "ApplicationAppealed", "Message_Appealed");
            case ApplicationWithdrawn withdrawn -> processes.withdraw(caller, withdrawn.applicationId());
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    private void resubmitted(Caller caller, String applicationId) {
        if (onboarding.state(caller) != ApplicationState.WITHDRAWN) {
            processes.complete(caller, applicationId, "Task_CompleteItems", Map.of());
        }
    }
}
