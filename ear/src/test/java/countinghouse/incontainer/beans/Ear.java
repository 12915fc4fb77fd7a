package countinghouse.incontainer.beans;

import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.Notifications;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hears {@link Rang}: writes a mail (its effect, in the delivery's transaction), remembers it, and fails when told to. */
@Stateless
@Local(EventListener.class)
public class Ear implements EventListener {
    @Inject
    private Notifications notifications;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(Rang.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        Rang rang = (Rang) event;
        notifications.send(
                caller,
                new Notifications.Mail(
                        rang.subject() + "@example.com",
                        Locale.ENGLISH,
                        "confirm",
                        Map.of("number", Integer.toString(rang.number()))));
        Heard.remember(rang);
        if (Heard.failsStill(rang)) {
            throw new IllegalStateException("told to fail");
        }
    }
}
