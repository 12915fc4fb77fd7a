package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.Work;
import countinghouse.settlement.SettlementDayClosed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Queues the comparison of a closed day's fees with what was agreed. */
@Stateless
@Local(EventListener.class)
public class QueueComparison implements EventListener {
    @Inject
    private Work work;

    @Inject
    private Clock clock;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(SettlementDayClosed.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        if (event instanceof SettlementDayClosed closed) {
            work.queue(caller, CompareFees.KIND, closed.businessDay().toString(), clock.instant());
        }
    }
}
