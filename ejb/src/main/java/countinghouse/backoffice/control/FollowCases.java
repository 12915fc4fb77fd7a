package countinghouse.backoffice.control;

import countinghouse.backoffice.entity.QueueCase;
import countinghouse.onboarding.ApplicationSubmitted;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.ApplicationWithdrawn;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CaseClaimed;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.CaseQueued;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;

/** Writes the queue's rows. */
@Stateless
@Local(EventListener.class)
public class FollowCases implements EventListener {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Onboarding onboarding;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Clock clock;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(
                ApplicationSubmitted.class,
                ApplicationWithdrawn.class,
                CaseQueued.class,
                CaseClaimed.class,
                CaseDecided.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        switch (event) {
            case ApplicationSubmitted e -> submitted(caller);
            case ApplicationWithdrawn e -> withdrawn(e);
            case CaseQueued e ->
                find(e.caseId()).queued(underwriting.caseOf(caller, e.caseId()).rating());
            case CaseClaimed e -> find(e.caseId()).owned(e.owner(), e.ownerName());
            case CaseDecided e -> find(e.caseId()).ended(e.outcome().name(), clock.instant());
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    private void submitted(Caller caller) {
        ApplicationView a = onboarding.application(caller);
        FactSection.Business business = Objects.requireNonNull(a.facts().business());
        QueueCase row = new QueueCase(a.id(), a.tenantId(), a.number(), Objects.requireNonNull(a.submittedAt()));
        tenants.platform()
                .persist(row.of(business, a.facts().country(), a.facts().currency()));
    }

    /** A draft that was never sent has no row. */
    private void withdrawn(ApplicationWithdrawn e) {
        QueueCase row = tenants.platform().find(QueueCase.class, e.applicationId());
        if (row != null) {
            row.ended("WITHDRAWN", clock.instant());
        }
    }

    private QueueCase find(String caseId) {
        return Objects.requireNonNull(tenants.platform().find(QueueCase.class, caseId), "no queue row yet");
    }
}
