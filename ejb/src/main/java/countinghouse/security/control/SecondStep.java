package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
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
import java.util.Map;

/** The code. A wrong one is written down in a transaction that commits; the refusal comes after it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SecondStep {
    /** What became of a code. */
    public enum Outcome {
        IN,
        WRONG,
        /** The session has ended over it. */
        OVER
    }

    @Inject
    private Directory directory;

    @Inject
    private Codes codes;

    @Inject
    private Entry entry;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The person a code is asked of. @throws countinghouse.kernel.Refusal forbidden */
    public String asked(String sessionId) {
        PersonSession session = directory.session(sessionId);
        if (session.stage(directory.isStaff(session.personId())) != Sessions.Stage.CODE) {
            throw Refusal.forbidden();
        }
        return session.personId();
    }

    public Outcome code(String sessionId, String code, Client client) {
        PersonSession session = directory.session(sessionId);
        Person person = directory.person(session.personId());
        if (codes.take(person.id(), code, client)) {
            session.factorProved(clock.instant());
            entry.complete(session, person, client);
            return Outcome.IN;
        }
        audit.record(Caller.system("sign-in"), "person.code-failed", person.id(), Entry.from(client));
        if (!session.wrongCode()) {
            return Outcome.WRONG;
        }
        session.end(PersonSession.End.WRONG_CODES, clock.instant());
        notices.told(person, "codes-wrong", client, Map.of());
        return Outcome.OVER;
    }
}
