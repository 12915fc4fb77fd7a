package countinghouse.platform.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.Json;
import countinghouse.platform.sql.OutboxTable;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Events of one kind about one subject, one transaction: their listeners' effects and the marks that they are delivered commit together. */
@Stateless
public class OutboxDelivery {
    @Inject
    private OutboxTable table;

    @Inject
    private Listeners listeners;

    /**
     * Tells as many as are still to be told, from the first on; none when another node was faster. All are locked before anything else is
     * read: what was read first would be older than the lock.
     *
     * @param events in their order
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void deliver(List<OutboxTable.Waiting> events) {
        List<OutboxTable.Waiting> ours =
                events.stream().takeWhile(event -> table.claim(event.id())).toList();
        if (ours.isEmpty()) {
            return;
        }
        Caller caller = Caller.system(new TenantId(ours.getFirst().tenantId()), "outbox");
        for (Listeners.Heard one : listeners.of(ours.getFirst().type())) {
            one.by().onAll(caller, read(ours, one.type()));
        }
        ours.forEach(event -> table.delivered(event.id()));
    }

    private static List<Event> read(List<OutboxTable.Waiting> events, Class<? extends Event> type) {
        return events.stream()
                .<Event>map(event -> Json.read(event.payload(), type))
                .toList();
    }
}
