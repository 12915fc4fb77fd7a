package countinghouse.isolation.planted;

import countinghouse.audit.Audit;
import countinghouse.backoffice.Backoffice;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Works for whoever the event names, not for whom it came. */
@Stateless
@Local(EventListener.class)
public class ForgetfulListener implements EventListener {
    @Inject
    private Backoffice backoffice;

    @Inject
    private Audit audit;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(Wandered.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        Caller bound = backoffice.openOrder(Caller.system("planted"), event.subject());
        audit.record(bound, "planted.wandered", event.subject(), Map.of());
    }
}
