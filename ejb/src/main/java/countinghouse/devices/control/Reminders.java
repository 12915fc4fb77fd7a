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
import java.util.Optional;

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
        Optional<Terminal> waiting = waiting(caller, orderId);
        if (waiting.isEmpty()) {
            return;
        }
        String template = template(waiting.get());
        String page = template.equals("remind-activation") ? "/apply/track.xhtml" : "/merchant/terminals.xhtml";
        String link = Settings.required("PUBLIC_URL") + page;
        String serial = waiting.get().serial();
        for (People.Contact owner : people.contacts(caller, Role.OWNER)) {
            Map<String, String> words = Map.of("name", owner.name(), "serial", serial, "link", link);
            notifications.send(caller, new Notifications.Mail(owner.email(), owner.locale(), template, words));
        }
        audit.record(caller, "order.reminded", orderId, Map.of());
    }

    /** The terminal that something is left to do with: activate it, try it, or send it back. */
    private Optional<Terminal> waiting(Caller caller, String orderId) {
        List<Terminal> own = orders.terminals(caller, orderId);
        Optional<Terminal> idle = own.stream()
                .filter(t -> t.awaitsActivation() || t.isInUse() && !t.isReady())
                .findFirst();
        boolean works = own.stream().anyMatch(Terminal::isReady);
        if (idle.isPresent() && !works) {
            return idle;
        }
        return orders.replaced(caller, orders.find(caller, orderId)).filter(old -> works && old.isInspectable());
    }

    private static String template(Terminal terminal) {
        if (terminal.awaitsActivation()) {
            return "remind-activation";
        }
        return terminal.isInUse() ? "remind-checklist" : "remind-old-terminal";
    }
}
