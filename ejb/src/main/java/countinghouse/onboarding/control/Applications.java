package countinghouse.onboarding.control;

import countinghouse.audit.Audit;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.ApplicationTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Work;
import countinghouse.underwriting.CaseView.DecisionView;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A tenant's application: found, moved along its edges, shown. */
@ApplicationScoped
public class Applications {
    @Inject
    private OwnApplication own;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Requirements requirements;

    @Inject
    private Work work;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public void begin(Caller caller, Application application, String country) {
        own.begin(caller, application);
        requirements.owe(caller, application, Owed.first(country));
        work.queue(
                caller,
                WatchDraft.KIND,
                application.id() + ":1",
                clock.instant().plus(Drafts.WEEK));
        audit.record(caller, "application.started", application.id(), Map.of("country", country));
    }

    public Application own(Caller caller) {
        return own.find(caller);
    }

    /** One step along an edge, by the process or by the applicant. */
    public Application move(Caller caller, ApplicationTransition transition) {
        caller.require(Permission.APPLICATION_EDIT);
        Application application = own(caller);
        application.move(transition);
        trail(caller, "application." + transition.name().toLowerCase(java.util.Locale.ROOT));
        return application;
    }

    public void trail(Caller caller, String action) {
        audit.record(caller, action, own(caller).id(), Map.of());
    }

    public ApplicationView view(Caller caller) {
        Application a = own(caller);
        FactsView facts = underwriting.facts(caller, a.id());
        return new ApplicationView(
                a.id(),
                caller.tenant().value(),
                a.number(),
                a.state(),
                facts,
                a.terminal(),
                a.agreementVersion(),
                a.agreementAcceptedAt(),
                a.submittedAt(),
                a.answerDueAt(),
                a.appealable(clock.instant()),
                a.savedAt(),
                requirements.views(caller).stream()
                        .map(ApplicationView.Requirement::forApplicant)
                        .toList(),
                reasons(caller, a));
    }

    private List<DeclineReason> reasons(Caller caller, Application a) {
        if (a.state() != ApplicationState.DECLINED) {
            return List.of();
        }
        // The applicant learns the reasons, never the case: it is read on the product's own account.
        Caller system = Caller.system(caller.tenant(), "onboarding");
        DecisionView decision = underwriting.caseOf(system, a.id()).decision();
        return decision == null ? List.of() : decision.reasons();
    }
}
