package countinghouse.backoffice.control;

import countinghouse.backoffice.entity.QueueCase;
import countinghouse.backoffice.entity.RowKey;
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
import org.jspecify.annotations.Nullable;

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
            case ApplicationWithdrawn e -> withdrawn(caller, e);
            case CaseQueued e ->
                find(caller, e.caseId())
                        .queued(underwriting.caseOf(caller, e.caseId()).rating());
            case CaseClaimed e -> find(caller, e.caseId()).owned(e.owner(), e.ownerName());
            case CaseDecided e -> find(caller, e.caseId()).ended(e.outcome().name(), clock.instant());
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    private void submitted(Caller caller) {
        ApplicationView a = onboarding.application(caller);
        FactSection.Business business = Objects.requireNonNull(a.facts().business());
        QueueCase row = new QueueCase(a.id(), a.tenantId(), a.number(), Objects.requireNonNull(a.submittedAt()));
        tenants.bind(caller)
                .persist(row.of(business, a.facts().country(), a.facts().currency()));
    }

    /** A draft that was never sent has no row. */
    private void withdrawn(Caller caller, ApplicationWithdrawn e) {
        QueueCase row = rowOf(caller, e.applicationId());
        if (row != null) {
            row.ended("WITHDRAWN", clock.instant());
        }
    }

    private QueueCase find(Caller caller, String caseId) {
        return Objects.requireNonNull(rowOf(caller, caseId), "no queue row yet");
    }

    /** The list is over all tenants; an event moves its own tenant's rows only. */
    private @Nullable QueueCase rowOf(Caller caller, String caseId) {
        return tenants.bind(caller)
                .find(QueueCase.class, new RowKey(caseId, caller.tenant().value()));
    }
}
