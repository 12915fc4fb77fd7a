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
        Map<String, String> words = new HashMap<>(parameters);
        words.put("number", applications.own(caller).number());
        words.put("link", Settings.required("PUBLIC_URL") + "/apply/track.xhtml");
        List<People.Contact> contacts = Stream.of(Role.APPLICANT, Role.OWNER)
                .flatMap(role -> people.contacts(caller, role).stream())
                .toList();
        for (People.Contact contact : contacts) {
            words.put("name", contact.name());
            notifications.send(
                    caller, new Notifications.Mail(contact.email(), contact.locale(), template, Map.copyOf(words)));
        }
    }
}
