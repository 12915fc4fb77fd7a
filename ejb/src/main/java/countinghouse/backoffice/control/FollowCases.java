package countinghouse.backoffice.control;

import countinghouse.backoffice.entity.QueueCase;
import countinghouse.backoffice.entity.RowKey;
import countinghouse.onboarding.ApplicationAppealed;
import countinghouse.onboarding.ApplicationExpired;
import countinghouse.onboarding.ApplicationResubmitted;
import countinghouse.onboarding.ApplicationSubmitted;
import countinghouse.onboarding.ApplicationWithdrawn;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.OwnerLinkSent;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.TenantEntityManager;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.CaseClaimed;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.CaseEscalated;
import countinghouse.underwriting.CaseProposed;
import countinghouse.underwriting.CaseQueued;
import countinghouse.underwriting.CaseSentBack;
import countinghouse.underwriting.CaseView.DecisionView;
import countinghouse.underwriting.CaseWaiting;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Underwriting;
import countinghouse.underwriting.Underwriting.Outcome;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
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
    private Underwriting underwriting;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Onboarding onboarding;

    @Inject
    private Clock clock;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(
                ApplicationSubmitted.class,
                ApplicationWithdrawn.class,
                ApplicationResubmitted.class,
                ApplicationAppealed.class,
                ApplicationExpired.class,
                OwnerLinkSent.class,
                CaseQueued.class,
                CaseWaiting.class,
                CaseProposed.class,
                CaseSentBack.class,
                CaseEscalated.class,
                CaseClaimed.class,
                CaseDecided.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        switch (event) {
            case ApplicationSubmitted e -> submitted(caller, e);
            case ApplicationWithdrawn e -> ended(caller, e.applicationId(), "WITHDRAWN");
            case CaseQueued e -> find(caller, e.caseId()).queued(e.score(), e.level(), clock.instant());
            case OwnerLinkSent _ -> ownersAwaited(caller);
            case CaseWaiting e -> find(caller, e.caseId()).waits(clock.instant());
            case ApplicationResubmitted e -> find(caller, e.applicationId()).goesOn(clock.instant());
            case CaseProposed e -> find(caller, e.caseId()).proposed();
            case CaseSentBack e -> find(caller, e.caseId()).sentBack();
            case CaseEscalated e -> find(caller, e.caseId()).escalated();
            case ApplicationAppealed e -> find(caller, e.applicationId()).appealed(clock.instant());
            case ApplicationExpired e -> ended(caller, e.applicationId(), "EXPIRED");
            case CaseClaimed e -> find(caller, e.caseId()).owned(e.owner(), e.ownerName());
            case CaseDecided e -> decided(caller, e);
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    private void submitted(Caller caller, ApplicationSubmitted e) {
        FactSection.Business business = Objects.requireNonNull(underwriting.business(caller, e.applicationId()));
        MerchantView merchant = tenancy.merchant(caller);
        QueueCase row = new QueueCase(e.applicationId(), caller.tenant().value(), e.number(), e.submittedAt());
        tenants.bind(caller).persist(row.of(business, merchant.country(), merchant.currency()));
    }

    /** While a company's people are asked it is nobody's turn here: the clock stands until the case is queued. */
    private void ownersAwaited(Caller caller) {
        QueueCase row = rowOf(caller, onboarding.application(caller).id());
        if (row != null) {
            row.waitsForPeople(clock.instant());
        }
    }

    /** A request is no end: the case waits, which is told by itself. */
    private void decided(Caller caller, CaseDecided e) {
        if (e.outcome() == Outcome.REQUEST) {
            return;
        }
        QueueCase row = find(caller, e.caseId());
        row.ended(e.outcome().name(), clock.instant());
        DecisionView decision = underwriting.caseOf(caller, e.caseId()).decision();
        row.declinedFor(decision == null ? List.of() : decision.reasons());
    }

    /** A draft that was never sent has no row. */
    private void ended(Caller caller, String applicationId, String how) {
        QueueCase row = rowOf(caller, applicationId);
        if (row != null) {
            row.ended(how, clock.instant());
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
