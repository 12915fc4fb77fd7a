package countinghouse.security.control;

import countinghouse.kernel.Refusal;
import countinghouse.security.Client;
import countinghouse.security.Factors;
import countinghouse.security.StepUp;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Second factors: what needs a fresh proof, and what is counted. */
@Stateless
@Local(Factors.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FactorsBean implements Factors {
    @Inject
    private Enrolments enrolments;

    @Inject
    private StepUp stepUp;

    @Inject
    private Throttle throttle;

    @Override
    public State state(String sessionId) {
        return enrolments.state(sessionId);
    }

    @Override
    public Enrolment begin(String sessionId) {
        proveToReplace(sessionId);
        return enrolments.begin(sessionId);
    }

    @Override
    public List<String> confirm(String sessionId, String code, Client client) {
        proveToReplace(sessionId);
        Throttle.Ticket ticket = throttle.proof(sessionId);
        List<String> codes = enrolments.confirm(sessionId, code, client);
        if (codes.isEmpty()) {
            throw Refusal.invalid("person.code");
        }
        throttle.succeeded(ticket);
        return codes;
    }

    /** A first factor is set up by who has just given the password; another in its place needs a proof. */
    private void proveToReplace(String sessionId) {
        if (enrolments.replaces(sessionId)) {
            stepUp.require(sessionId);
        }
    }

    @Override
    public List<String> renewRecoveryCodes(String sessionId) {
        stepUp.require(sessionId);
        return enrolments.renew(sessionId);
    }

    @Override
    public void remove(String sessionId) {
        stepUp.require(sessionId);
        enrolments.remove(sessionId);
    }
}
