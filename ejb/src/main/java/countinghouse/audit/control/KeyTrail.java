package countinghouse.audit.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.KeysChanged;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/** What was done to keys, written into the trail of the tenant they belong to. The platform is below the trail and tells it by event. */
@Stateless
@Local(EventListener.class)
public class KeyTrail implements EventListener {
    @Inject
    private Audit audit;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(KeysChanged.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        if (event instanceof KeysChanged change) {
            audit.record(caller, change.action(), change.subject(), change.details());
        }
    }
}
