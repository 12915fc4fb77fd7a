package countinghouse.workflow.control;

import countinghouse.onboarding.OwnerAnswered;
import countinghouse.onboarding.OwnerLinkSent;
import countinghouse.onboarding.OwnerState;
import countinghouse.onboarding.Owners;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Answers of a company's people. Whoever answers while nothing waits for it is found to have answered when their process begins again. */
@Stateless
@Local(EventListener.class)
public class OwnerEvents implements EventListener {
    private static final String TASK = "Task_GiveIdentity";

    @Inject
    ProcessFacade processes;

    @Inject
    Owners owners;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(OwnerAnswered.class, OwnerLinkSent.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        String owner = event.subject();
        if (!processes.knows(caller, owner)) {
            return;
        }
        switch (event) {
            case OwnerLinkSent sent -> {
                if (sent.anew()) {
                    processes.hearIfAwaited(caller, owner, "OwnerLinkSent", Map.of());
                }
            }
            case OwnerAnswered answered -> {
                if (processes.standsAt(caller, owner, TASK)) {
                    processes.complete(caller, owner, TASK, Map.of("answer", answer(caller, owner)));
                }
            }
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    private String answer(Caller caller, String owner) {
        return owners.owners(caller).stream()
                .filter(person -> person.id().equals(owner) && person.state() == OwnerState.REFUSED)
                .findFirst()
                .map(_ -> "REFUSED")
                .orElse("GIVEN");
    }
}
