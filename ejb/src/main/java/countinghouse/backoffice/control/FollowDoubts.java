package countinghouse.backoffice.control;

import countinghouse.backoffice.entity.DoubtEntry;
import countinghouse.backoffice.entity.RowKey;
import countinghouse.payments.DoubtChanged;
import countinghouse.payments.Doubts;
import countinghouse.payments.Doubts.DoubtView;
import countinghouse.payments.Doubts.State;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.TenantEntityManager;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Set;

/** Writes the rows of the in-doubt queue. */
@Stateless
@Local(EventListener.class)
public class FollowDoubts implements EventListener {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Doubts doubts;

    @Inject
    private Tenancy tenancy;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(DoubtChanged.class);
    }

    /** Whatever happened, the row follows the doubt as it stands, and goes when it is resolved. */
    @Override
    public void on(Caller caller, Event event) {
        DoubtView doubt = doubts.of(caller, event.subject());
        EntityManager entities = tenants.bind(caller);
        String tenant = caller.tenant().value();
        DoubtEntry row = entities.find(DoubtEntry.class, new RowKey(doubt.id(), tenant));
        if (doubt.state() == State.RESOLVED) {
            if (row != null) {
                entities.remove(row);
            }
        } else if (row == null) {
            String merchant =
                    Objects.requireNonNullElse(tenancy.merchant(caller).tradingName(), tenant);
            entities.persist(new DoubtEntry(tenant, merchant, doubt));
        } else {
            row.follow(doubt);
        }
    }
}
