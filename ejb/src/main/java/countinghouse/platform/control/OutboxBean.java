package countinghouse.platform.control;

import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.Json;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.entity.OutboxRow;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Stores events in the transaction of the change they tell of, and wakes the dispatcher after commit. */
@Stateless
@Local(Outbox.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OutboxBean implements Outbox {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private OutboxDispatcher dispatcher;

    @Override
    public void publish(Caller caller, Event event) {
        String type = event.getClass().getSimpleName();
        EntityManager entities = tenants.bind(caller);
        entities.persist(new OutboxRow(Ids.next("evt"), type, event.subject(), Json.write(event), clock.instant()));
        entities.flush(); // two events of one transaction are told in the order in which they were published
        afterCommit.run("outbox", dispatcher::wake);
    }
}
