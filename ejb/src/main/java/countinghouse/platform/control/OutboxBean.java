package countinghouse.platform.control;

import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.Json;
import countinghouse.platform.Outbox;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.entity.OutboxRow;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;

/**
 * Stores events in the transaction of the change they tell of, and wakes the dispatcher after commit. One that nobody listens to is on record
 * only.
 */
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
    private Listeners listeners;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private OutboxDispatcher dispatcher;

    @Override
    public void publish(Caller caller, Event event) {
        String type = event.getClass().getSimpleName();
        OutboxRow row = new OutboxRow(Ids.next("evt"), type, event.subject(), Json.write(event), clock.instant());
        EntityManager entities = tenants.bind(caller);
        if (listeners.of(type).isEmpty()) {
            row.toldNobody(clock.instant());
        } else {
            inOrder(event.subject(), entities);
            afterCommit.run("outbox", dispatcher::wake);
        }
        entities.persist(row);
    }

    /** Two events of one transaction about the same are told in the order in which they were published, which is that of their rows. */
    private void inOrder(String subject, EntityManager entities) {
        String key = "countinghouse.outbox." + subject;
        if (transaction.getResource(key) == null) {
            transaction.putResource(key, subject);
        } else {
            entities.flush();
        }
    }
}
