package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.Tokens;
import countinghouse.platform.Caller;
import countinghouse.security.Client;
import countinghouse.security.entity.PasswordReset;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.PersonSession;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A new password by the link of a mail. It proves the mailbox and nothing more: a second factor is asked for as before. */
@Stateless
public class PasswordRecovery {
    private static final Duration LINK_LIFE = Duration.ofHours(1);

    @Inject
    private Directory directory;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** After the answer: whether there is anybody to write to must not be told by how long it takes. */
    @Asynchronous
    public void send(String email, Client client) {
        directory.byEmail(email).ifPresent(person -> {
            forget(person.id());
            String token = Tokens.fresh();
            Instant until = clock.instant().plus(LINK_LIFE);
            directory.rows().persist(new PasswordReset(Tokens.hash(token), person.id(), until));
            audit.record(Caller.system("security"), "person.password-forgotten", person.id(), Entry.from(client));
            notices.link(person, "reset", "/reset.xhtml?token=" + token);
        });
    }

    public void reset(String token, String fresh) {
        PasswordReset reset = directory.rows().find(PasswordReset.class, Tokens.hash(token));
        Instant now = clock.instant();
        if (reset == null || !reset.isValid(now)) {
            throw Refusal.invalid("person.reset-invalid");
        }
        Person person = directory.person(reset.personId());
        PasswordRules.refuseUnfit(fresh, person.email(), person.name());
        if (forget(person.id()) == 0) {
            throw Refusal.invalid("person.reset-invalid");
        }
        person.changePassword(Secrets.hashPassword(fresh), now);
        person.confirm(now);
        directory.endAll(person.id(), "", PersonSession.End.PASSWORD);
        audit.record(Caller.system("security"), "person.password-reset", person.id(), Map.of());
        notices.told(person, "password-reset", Map.of());
    }

    /** @return links that are dead now; none, when another use of the link was faster */
    private int forget(String personId) {
        return directory
                .rows()
                .createNamedQuery("PasswordReset.remove")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
