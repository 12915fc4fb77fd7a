package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.Tokens;
import countinghouse.platform.Caller;
import countinghouse.security.People;
import countinghouse.security.entity.Confirmation;
import countinghouse.security.entity.Person;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes people in: password rules, the confirmation link, and the same answer whether the address is known or not. */
@Stateless
public class Registration {
    private static final Duration LINK_LIFE = Duration.ofHours(24);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,}");
    private static final int LONGEST_NAME = 200;

    @Inject
    private Directory directory;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public void register(People.Register command) {
        refuseUnfit(command);
        String email = Directory.normal(command.email());
        Optional<Person> known = directory.byEmail(email);
        // Hashed in either case: how long an answer takes must not tell who is registered.
        String hash = Secrets.hashPassword(command.password());
        if (known.isPresent()) {
            notices.link(known.get(), "known", "/sign-in.xhtml");
            return;
        }
        Instant now = clock.instant();
        String language = command.locale().toLanguageTag();
        Person person = new Person(Ids.next("usr"), email, command.name().strip(), language, now).withPassword(hash);
        directory.rows().persist(person);
        audit.record(Caller.system("registration"), "person.registered", person.id(), Map.of());
        mailLink(person);
    }

    private void mailLink(Person person) {
        String token = Tokens.fresh();
        Instant until = clock.instant().plus(LINK_LIFE);
        directory.rows().persist(new Confirmation(Tokens.hash(token), person.id(), until));
        notices.link(person, "confirm", "/confirm.xhtml?token=" + token);
    }

    /** After the answer: whether there is anybody to write to must not be told by how long it takes. */
    @Asynchronous
    public void resend(String email) {
        directory.byEmail(email).filter(person -> !person.isConfirmed()).ifPresent(person -> {
            directory
                    .rows()
                    .createNamedQuery("Confirmation.remove")
                    .setParameter("person", person.id())
                    .executeUpdate();
            audit.record(Caller.system("registration"), "person.confirmation-resent", person.id(), Map.of());
            mailLink(person);
        });
    }

    public void confirm(String token) {
        EntityManager entities = directory.rows();
        Confirmation confirmation = entities.find(Confirmation.class, Tokens.hash(token));
        Instant now = clock.instant();
        if (confirmation == null || !confirmation.isValid(now)) {
            throw Refusal.invalid("person.confirmation-invalid");
        }
        entities.find(Person.class, confirmation.personId()).confirm(now);
        entities.remove(confirmation);
        audit.record(Caller.system("registration"), "person.confirmed", confirmation.personId(), Map.of());
    }

    private static void refuseUnfit(People.Register command) {
        if (!EMAIL.matcher(command.email().strip()).matches()) {
            throw Refusal.invalid("person.email");
        }
        if (command.name().isBlank() || command.name().length() > LONGEST_NAME) {
            throw Refusal.invalid("person.name");
        }
        PasswordRules.refuseUnfit(command.password(), command.email(), command.name());
    }
}
