package countinghouse.platform;

import java.util.Set;

/**
 * Hears of events after their transaction has committed. All listeners of one event run in one new transaction that also marks the event
 * as delivered: each takes effect exactly once, or all are tried again with back-off.
 */
public interface EventListener {
    Set<Class<? extends Event>> listensTo();

    /** @param caller the system, bound to the event's tenant */
    void on(Caller caller, Event event);
}
