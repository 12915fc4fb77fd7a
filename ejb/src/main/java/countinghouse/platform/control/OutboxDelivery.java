package countinghouse.platform.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.Json;
import countinghouse.platform.sql.OutboxTable;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** One event, one transaction: its listeners' effects and the mark that it is delivered commit together. */
@Stateless
public class OutboxDelivery {
    @Inject
    private OutboxTable table;

    @Inject
    @Any
    private Instance<EventListener> listeners;

    /**
     * @param taken gets the id of the event at hand, so that a failure can be put to its account
     * @return whether there was one
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean deliverNext(String[] taken) {
        Optional<OutboxTable.Waiting> next = table.claimNext();
        if (next.isEmpty()) {
            return false;
        }
        OutboxTable.Waiting event = next.get();
        taken[0] = event.id();
        Caller caller = Caller.system(new TenantId(event.tenantId()), "outbox");
        for (EventListener listener : listeners) {
            for (Class<? extends Event> type : listener.listensTo()) {
                if (type.getSimpleName().equals(event.type())) {
                    listener.on(caller, Json.read(event.payload(), type));
                }
            }
        }
        table.delivered(event.id());
        return true;
    }
}
