package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.security.Client;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.PersonSession;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** A new password by somebody who is signed in. A wrong old one is written down, and that stays. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasswordChange {
    @Inject
    private Directory directory;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws countinghouse.kernel.Refusal person.password-short, person.password-common */
    public void refuseUnfit(String sessionId, String fresh) {
        Person person = directory.person(directory.full(sessionId).personId());
        PasswordRules.refuseUnfit(fresh, person.email(), person.name());
    }

    /** @return false when the old one is wrong */
    public boolean change(String sessionId, String old, String fresh, Client client) {
        PersonSession session = directory.full(sessionId);
        Person person = directory.person(session.personId());
        Caller system = Caller.system("security");
        if (!Secrets.matches(old, person.passwordHash())) {
            audit.record(system, "person.password-change-failed", person.id(), Entry.from(client));
            return false;
        }
        person.changePassword(Secrets.hashPassword(fresh), clock.instant());
        directory.endAll(person.id(), sessionId, PersonSession.End.PASSWORD);
        audit.record(system, "person.password-changed", person.id(), Entry.from(client));
        notices.told(person, "password-changed", client, Map.of());
        return true;
    }
}
