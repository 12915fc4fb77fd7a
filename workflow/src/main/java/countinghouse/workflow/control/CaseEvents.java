package countinghouse.workflow.control;

import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.underwriting.CaseClaimed;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.CheckCompleted;
import countinghouse.underwriting.CheckKind;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Answered checks, and what an underwriter does with the case. A case has the id of its application. */
@Stateless
@Local(EventListener.class)
public class CaseEvents implements EventListener {
    private static final String REVIEW = "Task_ReviewCase";

    @Inject
    ProcessFacade processes;

    @Inject
    Onboarding onboarding;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(CheckCompleted.class, CaseClaimed.class, CaseDecided.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        // The entity says what is true: after a withdrawal the next step would be refused, and this event tried for
        // ever, so that the
        // withdrawal waiting behind it never came.
        if (onboarding.application(caller).state() == ApplicationState.WITHDRAWN) {
            processes.withdraw(caller, event.subject());
            return;
        }
        switch (event) {
            case CheckCompleted check -> processes.trigger(caller, check.caseId(), place(check.kind()));
            case CaseClaimed claimed -> processes.assign(caller, claimed.caseId(), REVIEW, claimed.owner());
            case CaseDecided decided ->
                processes.complete(
                        caller,
                        decided.caseId(),
                        REVIEW,
                        Map.of("outcome", decided.outcome().name()));
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    private static String place(CheckKind kind) {
        return switch (kind) {
            case IDENTITY -> "Call_CheckIdentity";
            case BANK_ACCOUNT -> "Call_CheckBankAccount";
            default -> throw new IllegalStateException("the model has no place for " + kind);
        };
    }
}
