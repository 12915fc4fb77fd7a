package countinghouse.workflow.control;

import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.underwriting.CaseClaimed;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.CaseProposed;
import countinghouse.underwriting.CaseSentBack;
import countinghouse.underwriting.CheckCompleted;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answered checks, and what an underwriter does with the case. A case has the id of its application. */
@Stateless
@Local(EventListener.class)
public class CaseEvents implements EventListener {
    private static final String CHECK = "Call_RequestCheck";
    private static final String REVIEW = "Task_ReviewCase";
    private static final String CONFIRM = "Task_ConfirmDecision";

    @Inject
    ProcessFacade processes;

    @Inject
    Onboarding onboarding;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(
                CheckCompleted.class, CaseClaimed.class, CaseProposed.class, CaseDecided.class, CaseSentBack.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        onAll(caller, List.of(event));
    }

    @Override
    public void onAll(Caller caller, List<Event> events) {
        // The entity says what is true: after a withdrawal the next step would be refused, and this event tried for
        // ever, so that the withdrawal waiting behind it never came.
        if (onboarding.state(caller) == ApplicationState.WITHDRAWN) {
            processes.withdraw(caller, onboarding.application(caller).id());
        } else if (events.getFirst() instanceof CheckCompleted check) {
            processes.triggerAll(caller, check.caseId(), CHECK, "check", kinds(events));
        } else {
            events.forEach(event -> person(caller, event));
        }
    }

    private static List<String> kinds(List<Event> events) {
        return events.stream()
                .map(CheckCompleted.class::cast)
                .map(check -> check.kind().name())
                .toList();
    }

    private void person(Caller caller, Event event) {
        switch (event) {
            case CaseClaimed claimed -> processes.assign(caller, claimed.caseId(), REVIEW, claimed.owner());
            case CaseProposed proposed -> complete(caller, proposed.caseId(), REVIEW, "PROPOSED");
            case CaseDecided decided ->
                complete(
                        caller,
                        decided.caseId(),
                        processes.standsAt(caller, decided.caseId(), CONFIRM) ? CONFIRM : REVIEW,
                        decided.outcome().name());
            case CaseSentBack back -> complete(caller, back.caseId(), CONFIRM, "BACK");
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    private void complete(Caller caller, String caseId, String task, String outcome) {
        processes.complete(caller, caseId, task, Map.of("outcome", outcome));
    }
}
