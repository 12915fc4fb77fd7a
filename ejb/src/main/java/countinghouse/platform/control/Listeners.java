package countinghouse.platform.control;

import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who listens to which events. */
@ApplicationScoped
public class Listeners {
    @Inject
    @Any
    private Instance<EventListener> found;

    /** By the event's simple name; looked up once, for each look makes and asks a dozen beans, and not before all modules have started. */
    private volatile Map<String, List<Heard>> heard = Map.of();

    /** @param type as which the listener reads the event */
    public record Heard(EventListener by, Class<? extends Event> type) {}

    /** Inside a transaction, which listeners ask for. */
    public List<Heard> of(String event) {
        if (heard.isEmpty()) {
            heard = found.stream()
                    .flatMap(listener -> listener.listensTo().stream().map(type -> new Heard(listener, type)))
                    .collect(Collectors.groupingBy(one -> one.type().getSimpleName()));
        }
        return heard.getOrDefault(event, List.of());
    }
}
