package countinghouse.onboarding.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.ApplicationView.Requirement;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.ApplicationTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CaseView.DecisionView;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** A tenant's application: found, moved along its edges, shown. */
@Stateless
public class Applications {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Audit audit;

    public Application own(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery("Application.own", Application.class)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("application"));
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
                a.savedAt(),
                requirements(a, facts),
                reasons(caller, a));
    }

    static List<Requirement> requirements(Application a, FactsView facts) {
        return List.of(
                new Requirement("BUSINESS", facts.business() != null),
                new Requirement("PERSON", facts.person() != null),
                new Requirement("DOCUMENT", facts.identityDocument() != null),
                new Requirement("ACCOUNT", facts.account() != null),
                new Requirement("TERMINAL", a.terminal() != null),
                new Requirement("AGREEMENT", a.agreementAcceptedAt() != null));
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
