package countinghouse.workflow.control;

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
import java.util.Set;

/** A submitted application starts its process, a withdrawn one ends it. */
@Stateless
@Local(EventListener.class)
public class ApplicationEvents implements EventListener {
    @Inject
    ProcessFacade processes;

    @Inject
    Onboarding onboarding;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(ApplicationSubmitted.class, ApplicationWithdrawn.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        switch (event) {
            case ApplicationSubmitted submitted -> {
                // Taken back before it was taken up: there is nothing left to do, and nothing would be allowed.
                if (onboarding.application(caller).state() != ApplicationState.WITHDRAWN) {
                    processes.start(caller, submitted.applicationId());
                }
            }
            case ApplicationWithdrawn withdrawn -> processes.withdraw(caller, withdrawn.applicationId());
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }
}
