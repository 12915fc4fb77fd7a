package countinghouse.security.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.security.Client;
import countinghouse.security.StepUp;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Proofs of people who are signed in. */
@Stateless
@Local(StepUp.class)
public class StepUpBean implements StepUp {
    @Inject
    private Directory directory;

    @Inject
    private Proofs proofs;

    @Inject
    private Throttle throttle;

    @Inject
    private Clock clock;

    @Override
    public void require(String sessionId) {
        if (!directory.full(sessionId).isProved(clock.instant())) {
            throw Refusal.conflict("person.step-up");
        }
    }

    @Override
    public void require(Caller caller) {
        String session = caller.session();
        if (session == null || !directory.full(session).personId().equals(caller.actor())) {
            throw Refusal.forbidden();
        }
        require(session);
    }

    @Override
    public Proof wanted(String sessionId) {
        return directory.hasFactor(directory.full(sessionId).personId()) ? Proof.CODE : Proof.PASSWORD;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void prove(String sessionId, String proof, Client client) {
        Throttle.Ticket ticket = throttle.proof(sessionId);
        switch (proofs.give(sessionId, proof, client)) {
            case RIGHT -> throttle.succeeded(ticket);
            case WRONG_CODE -> throw Refusal.invalid("person.code");
            case WRONG_PASSWORD -> throw Refusal.invalid("person.password-wrong");
        }
    }
}
