package countinghouse.devices.control;

import countinghouse.audit.Audit;
import countinghouse.devices.entity.Terminal;
import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.security.People;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Reminds the owners of what is left to do; what that is, the terminals say. */
@Stateless
public class Reminders {
    @Inject
    private Orders orders;

    @Inject
    private People people;

    @Inject
    private Notifications notifications;

    @Inject
    private Audit audit;

    public void send(Caller caller, String orderId) {
        List<Terminal> waiting = orders.terminals(caller, orderId).stream()
                .filter(Terminal::awaitsActivation)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        String link = Settings.required("PUBLIC_URL") + "/apply/track.xhtml";
        String serial = waiting.getFirst().serial();
        for (People.Contact owner : people.contacts(caller, Role.OWNER)) {
            Map<String, String> words = Map.of("name", owner.name(), "serial", serial, "link", link);
            notifications.send(
                    caller, new Notifications.Mail(owner.email(), owner.locale(), "remind-activation", words));
        }
        audit.record(caller, "order.reminded", orderId, Map.of());
    }
}
