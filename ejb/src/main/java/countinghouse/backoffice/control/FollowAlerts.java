package countinghouse.backoffice.control;

import countinghouse.backoffice.entity.CaseAlert;
import countinghouse.backoffice.entity.QueueCase;
import countinghouse.backoffice.entity.RowKey;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.MerchantReinstated;
import countinghouse.underwriting.MerchantSuspended;
import countinghouse.underwriting.ScreeningHits;
import countinghouse.underwriting.ScreeningHitsChanged;
import countinghouse.underwriting.Suspensions;
import countinghouse.underwriting.Underwriting.Outcome;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;

/**
 * Writes the rows of the underwriters' alerts. Only of approved merchants: while a case is open, its hits are in the case. What happens to the
 * merchant is a person's decision.
 */
@Stateless
@Local(EventListener.class)
public class FollowAlerts implements EventListener {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private ScreeningHits hits;

    @Inject
    private Suspensions suspensions;

    @Inject
    private Clock clock;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(ScreeningHitsChanged.class, CaseDecided.class, MerchantSuspended.class, MerchantReinstated.class);
    }

    /** Whatever happened, the row follows the hits as they stand. */
    @Override
    public void on(Caller caller, Event event) {
        if (event instanceof CaseDecided decided && decided.outcome() != Outcome.APPROVE) {
            return;
        }
        EntityManager entities = tenants.bind(caller);
        RowKey key = new RowKey(event.subject(), caller.tenant().value());
        QueueCase row = entities.find(QueueCase.class, key);
        boolean approved = event instanceof CaseDecided || row != null && row.isApproved();
        if (row == null || !approved) {
            return;
        }
        CaseAlert alert = entities.find(CaseAlert.class, key);
        CaseAlert now = (alert == null ? new CaseAlert(row, clock.instant()) : alert)
                .stands(hits.standing(caller, event.subject()))
                .trades(suspensions.suspended(caller, event.subject()));
        if (alert == null && !now.isSettled()) {
            entities.persist(now);
        } else if (alert != null && now.isSettled()) {
            entities.remove(alert);
        }
    }
}
