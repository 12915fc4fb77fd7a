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

/** Events of one kind about one subject, one transaction: their listeners' effects and the marks that they are delivered commit together. */
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
        for (Heard one : hear(ours.getFirst().type())) {
            one.by().onAll(caller, read(ours, one.type()));
        }
        ours.forEach(event -> table.delivered(event.id()));
    }

    private static List<Event> read(List<OutboxTable.Waiting> events, Class<? extends Event> type) {
        return events.stream()
                .<Event>map(event -> Json.read(event.payload(), type))
                .toList();
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
