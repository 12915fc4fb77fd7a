package countinghouse.onboarding.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.security.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Mail to the people of an application: applicants until it is approved, owners from then on. */
@ApplicationScoped
public class ApplicantMail {
    @Inject
    private People people;

    @Inject
    private Notifications notifications;

    @Inject
    private Applications applications;

    public void send(Caller caller, String template, Map<String, String> parameters) {
        contacts(caller).forEach(contact -> send(caller, contact, template, parameters));
    }

    /** To one of them, who asked for it. */
    public void sendTo(Caller caller, String personId, String template, Map<String, String> parameters) {
        contacts(caller).stream()
                .filter(contact -> contact.userId().equals(personId))
                .findFirst()
                .ifPresent(contact -> send(caller, contact, template, parameters));
    }

    public List<People.Contact> contacts(Caller caller) {
        return Stream.of(Role.APPLICANT, Role.OWNER)
                .flatMap(role -> people.contacts(caller, role).stream())
                .toList();
    }

    private void send(Caller caller, People.Contact contact, String template, Map<String, String> parameters) {
        Map<String, String> words = new HashMap<>();
        words.put("link", Settings.required("PUBLIC_URL") + "/apply/track.xhtml");
        words.putAll(parameters);
        words.put("number", applications.own(caller).number());
        words.put("name", contact.name());
        notifications.send(
                caller, new Notifications.Mail(contact.email(), contact.locale(), template, Map.copyOf(words)));
    }
}
