package countinghouse.devices.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Role;
import countinghouse.security.People;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Codes go to the owners by mail, never in the parcel. */
@Stateless
public class ActivationMail {
    @Inject
    private People people;

    @Inject
    private Notifications notifications;

    public void send(Caller caller, String serial, String code) {
        for (People.Contact owner : people.contacts(caller, Role.OWNER)) {
            Map<String, String> words = Map.of("name", owner.name(), "serial", serial, "code", code);
            notifications.send(caller, new Notifications.Mail(owner.email(), owner.locale(), "activation", words));
        }
    }
}
