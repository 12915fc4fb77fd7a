package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Tokens;
import countinghouse.platform.Caller;
import countinghouse.security.Client;
import countinghouse.security.Sessions;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.PersonSession;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The password. A wrong one is written down in a transaction that commits; the refusal comes after it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FirstStep {
    /** What the trail calls somebody whom nobody knows; what they typed may be a password, so it is not kept. */
    private static final String NOBODY = "nobody";

    @Inject
    private Directory directory;

    @Inject
    private Entry entry;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @return the new session's id, or null: unknown, unconfirmed or wrong, and nobody can tell which */
    public @Nullable String password(String email, String password, Client client) {
        Person person = directory.byEmail(email).orElse(null);
        boolean right = person == null
                ? Secrets.matchesNobody(password)
                : Secrets.matches(password, person.passwordHash()) && person.isConfirmed();
        if (person == null || !right) {
            audit.record(
                    Caller.system("sign-in"),
                    "person.sign-in-failed",
                    person == null ? NOBODY : person.id(),
                    Entry.from(client));
            return null;
        }
        boolean factor = directory.hasFactor(person.id());
        PersonSession session = new PersonSession(Ids.next("ses"), person.id(), client, factor, clock.instant())
                .on(Tokens.hash(client.device()));
        directory.rows().persist(session);
        if (session.stage(directory.isStaff(person.id())) == Sessions.Stage.FULL) {
            entry.complete(session, person, client);
        } else {
            audit.record(Caller.system("sign-in"), "person.password-accepted", person.id(), Entry.from(client));
        }
        return session.id();
    }
}
