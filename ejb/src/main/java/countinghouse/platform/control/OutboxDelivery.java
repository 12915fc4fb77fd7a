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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One event, one transaction: its listeners' effects and the mark that it is delivered commit together. */
@Stateless
public class OutboxDelivery {
    @Inject
    private OutboxTable table;

    @Inject
    @Any
    private Instance<EventListener> listeners;

    /** By the event's simple name; looked up once, for each look makes and asks a dozen beans. */
    private Map<String, List<Heard>> heard = Map.of();

    private record Heard(EventListener by, Class<? extends Event> type) {}

    /** @return false when another node was faster */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean deliver(OutboxTable.Waiting event) {
        if (!table.claim(event.id())) {
            return false;
        }
        Caller caller = Caller.system(new TenantId(event.tenantId()), "outbox");
        for (Heard one : hear(event.type())) {
            one.by().on(caller, Json.read(event.payload(), one.type()));
        }
        table.delivered(event.id());
        return true;
    }

    /** Inside the transaction that listeners ask for. */
    private List<Heard> hear(String event) {
        if (heard.isEmpty()) {
            heard = listeners.stream()
                    .flatMap(listener -> listener.listensTo().stream().map(type -> new Heard(listener, type)))
                    .collect(Collectors.groupingBy(one -> one.type().getSimpleName()));
        }
        return heard.getOrDefault(event, List.of());
    }
}
