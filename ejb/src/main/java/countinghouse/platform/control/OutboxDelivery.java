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

/** One event, one transaction: its listeners' effects and the mark that it is delivered commit together. */
@Stateless
public class OutboxDelivery {
    @Inject
    private OutboxTable table;

    @Inject
    @Any
    private Instance<EventListener> listeners;

    /** @return false when another node was faster */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean deliver(OutboxTable.Waiting event) {
        if (!table.claim(event.id())) {
            return false;
        }
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
