package countinghouse.backoffice.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.Work;
import countinghouse.underwriting.ListActivated;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** A list says something new: everybody is to be asked for again. */
@Stateless
@Local(EventListener.class)
public class BeginScreening implements EventListener {
    @Inject
    private Work work;

    @Inject
    private Clock clock;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(ListActivated.class);
    }

    /** Where entries were only taken out, nobody can be found who was not found before. */
    @Override
    public void on(Caller caller, Event event) {
        boolean ours = Caller.PLATFORM.equals(caller.tenantId());
        if (ours && event instanceof ListActivated list && list.news() > 0) {
            work.queue(
                    caller, ScreenEverybody.KIND, list.versionId() + ScreenEverybody.FROM_THE_START, clock.instant());
        }
    }
}
