package countinghouse.platform;

import java.util.List;
import java.util.Set;

/**
 * Hears of events after their transaction has committed. All listeners of one event run in one new transaction that also marks the event
 * as delivered: each takes effect exactly once, or all are tried again with back-off.
 */
public interface EventListener {
    Set<Class<? extends Event>> listensTo();

    /** @param caller the system, bound to the event's tenant */
    void on(Caller caller, Event event);

    /** Events of one kind about one subject that came close together, in their order; told at once where that spares work. */
    default void onAll(Caller caller, List<Event> events) {
        events.forEach(event -> on(caller, event));
    }
}
