package countinghouse.onboarding.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.ApplicationTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Work;
import countinghouse.underwriting.CaseView.DecisionView;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Underwriting;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A tenant's application: found, moved along its edges, shown. */
@ApplicationScoped
public class Applications {
    private static final String OWN = "countinghouse.application";

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private TenantEntityManager tenants;

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
        EntityManager entities = tenants.bind(caller);
        entities.persist(application);
        entities.flush(); // the requirements' foreign key wants it there
        requirements.owe(caller, application, Owed.first(country));
        work.queue(
                caller,
                WatchDraft.KIND,
                application.id() + ":1",
                clock.instant().plus(Drafts.WEEK));
        audit.record(caller, "application.started", application.id(), Map.of("country", country));
    }

    /** Asked for by nearly every step: its id is remembered as long as the transaction lasts. */
    public Application own(Caller caller) {
        EntityManager entities = tenants.bind(caller);
        if (transaction.getResource(OWN) instanceof String known) {
            return entities.find(Application.class, known);
        }
        Application own = entities.createNamedQuery("Application.own", Application.class)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("application"));
        transaction.putResource(OWN, own.id());
        return own;
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
