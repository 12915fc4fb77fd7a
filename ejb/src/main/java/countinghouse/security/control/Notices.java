package countinghouse.security.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Settings;
import countinghouse.security.Client;
import countinghouse.security.entity.Person;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Mail to a person about their own account. */
@Stateless
public class Notices {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Inject
    private Notifications notifications;

    @Inject
    private Clock clock;

    /** A mail with a link into the product. */
    public void link(Person person, String template, String path) {
        send(person, template, Map.of("link", Settings.required("PUBLIC_URL") + path));
    }

    /** Tells that something was done, from where, and leads to the page where it can be looked at. */
    public void told(Person person, String template, Client client, Map<String, String> more) {
        Map<String, String> words = new HashMap<>(more);
        words.put("device", client.browser());
        words.put("address", client.address());
        told(person, template, words);
    }

    public void told(Person person, String template, Map<String, String> more) {
        Map<String, String> words = new HashMap<>(more);
        words.put("time", TIME.format(clock.instant()));
        words.put("link", Settings.required("PUBLIC_URL") + "/account/security.xhtml");
        send(person, template, words);
    }

    private void send(Person person, String template, Map<String, String> words) {
        Map<String, String> all = new HashMap<>(words);
        all.put("name", person.name());
        Locale locale = Locale.forLanguageTag(person.language());
        notifications.send(Caller.system("security"), new Notifications.Mail(person.email(), locale, template, all));
    }
}
