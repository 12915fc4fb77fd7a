package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.security.Client;
import countinghouse.security.entity.PersonSession;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** The transaction of one proof: a wrong one is written down, and that stays. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Proofs {
    /** What became of it. */
    public enum Outcome {
        RIGHT,
        WRONG_CODE,
        WRONG_PASSWORD
    }

    @Inject
    private Directory directory;

    @Inject
    private Codes codes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public Outcome give(String sessionId, String proof, Client client) {
        PersonSession session = directory.full(sessionId);
        String person = session.personId();
        boolean factor = directory.hasFactor(person);
        boolean right = factor
                ? codes.take(person, proof, client)
                : Secrets.matches(proof, directory.person(person).passwordHash());
        Caller system = Caller.system("security");
        if (right) {
            session.stepUp(clock.instant());
            audit.record(system, "person.stepped-up", person, Entry.from(client));
            return Outcome.RIGHT;
        }
        audit.record(system, "person.step-up-failed", person, Entry.from(client));
        return factor ? Outcome.WRONG_CODE : Outcome.WRONG_PASSWORD;
    }
}
