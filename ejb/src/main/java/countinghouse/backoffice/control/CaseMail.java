package countinghouse.backoffice.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Settings;
import countinghouse.security.People.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Mails one of us about a case, with the way to it. */
@ApplicationScoped
public class CaseMail {
    @Inject
    private Notifications notifications;

    /** @param more what the template says besides name, number and link */
    public void send(Caller caller, Contact person, CaseName file, String template, Map<String, String> more) {
        Map<String, String> words = new HashMap<>(more);
        words.put("name", person.name());
        words.put("number", file.number());
        words.put("link", Settings.required("PUBLIC_URL") + "/underwriting/case.xhtml?id=" + file.id());
        notifications.send(caller, new Notifications.Mail(person.email(), person.locale(), template, words));
    }

    public record CaseName(String id, String number) {}
}
