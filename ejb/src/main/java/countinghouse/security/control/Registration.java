package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Settings;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.People;
import countinghouse.security.entity.Confirmation;
import countinghouse.security.entity.Person;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes people in: password rules, the confirmation link, and the same answer whether the address is known or not. */
@Stateless
public class Registration {
    private static final Duration LINK_LIFE = Duration.ofHours(24);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,}");
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST = 200;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Notifications notifications;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public void register(People.Register command) {
        refuseUnfit(command);
        String email = normal(command.email());
        Optional<Person> known = byEmail(email);
        // Hashed in either case: how long an answer takes must not tell who is registered.
        String hash = Secrets.hashPassword(command.password());
        Caller caller = Caller.system("registration");
        if (known.isPresent()) {
            mail(caller, known.get(), "known", "/sign-in.xhtml");
            return;
        }
        Instant now = clock.instant();
        String language = command.locale().toLanguageTag();
        Person person = new Person(Ids.next("usr"), email, command.name().strip(), language, now).withPassword(hash);
        String token = Secrets.token();
        EntityManager entities = tenants.platform();
        entities.persist(person);
        entities.persist(new Confirmation(Secrets.hashToken(token), person.id(), now.plus(LINK_LIFE)));
        audit.record(caller, "person.registered", person.id(), Map.of());
        mail(caller, person, "confirm", "/confirm.xhtml?token=" + token);
    }

    public void confirm(String token) {
        EntityManager entities = tenants.platform();
        Confirmation confirmation = entities.find(Confirmation.class, Secrets.hashToken(token));
        Instant now = clock.instant();
        if (confirmation == null || !confirmation.isValid(now)) {
            throw Refusal.invalid("person.confirmation-invalid");
        }
        entities.find(Person.class, confirmation.personId()).confirm(now);
        entities.remove(confirmation);
        audit.record(Caller.system("registration"), "person.confirmed", confirmation.personId(), Map.of());
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Person> byEmail(String email) {
        return tenants.platform()
                .createNamedQuery("Person.byEmail", Person.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    private void mail(Caller caller, Person person, String template, String path) {
        Map<String, String> words = Map.of("name", person.name(), "link", Settings.required("PUBLIC_URL") + path);
        Locale locale = Locale.forLanguageTag(person.language());
        notifications.send(caller, new Notifications.Mail(person.email(), locale, template, words));
    }

    private static void refuseUnfit(People.Register command) {
        if (!EMAIL.matcher(command.email().strip()).matches()) {
            throw Refusal.invalid("person.email");
        }
        if (command.name().isBlank() || command.name().length() > LONGEST) {
            throw Refusal.invalid("person.name");
        }
        if (command.password().length() < SHORTEST_PASSWORD
                || command.password().length() > LONGEST) {
            throw Refusal.invalid("person.password-short");
        }
        String lower = command.password().toLowerCase(Locale.ROOT);
        String mailbox = normal(command.email()).split("@", 2)[0];
        if (lower.chars().distinct().count() < 5
                || lower.contains("password")
                || lower.contains(mailbox) && mailbox.length() > 4) {
            throw Refusal.invalid("person.password-common");
        }
    }
}
