package countinghouse.security.control;

import countinghouse.kernel.Refusal;
import countinghouse.security.Client;
import countinghouse.security.Sessions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Lets people in, step by step. Runs outside a transaction: each step commits what it counts, whatever is answered then. */
@Stateless
@Local(Sessions.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionsBean implements Sessions {
    @Inject
    private Directory directory;

    @Inject
    private Throttle throttle;

    @Inject
    private FirstStep first;

    @Inject
    private SecondStep second;

    @Inject
    private Visits visits;

    @Override
    public Standing enter(String email, String password, Client client) {
        String account = Directory.normal(email);
        Throttle.Ticket ticket = throttle.password(account, client, directory.knows(account, client));
        String session = first.password(account, password, client);
        if (session == null) {
            throw Refusal.invalid("person.sign-in");
        }
        throttle.succeeded(ticket);
        return see(session, true).orElseThrow(Refusal::forbidden);
    }

    @Override
    public Standing code(String sessionId, String code, Client client) {
        String person = second.asked(sessionId);
        Throttle.Ticket ticket = throttle.code(person, client, directory.knowsDevice(person, client));
        switch (second.code(sessionId, code, client)) {
            case WRONG -> throw Refusal.invalid("person.code");
            case OVER -> throw Refusal.forbidden();
            case IN -> throttle.succeeded(ticket);
        }
        return see(sessionId, true).orElseThrow(Refusal::forbidden);
    }

    @Override
    public Optional<Standing> see(String sessionId, boolean active) {
        return visits.see(sessionId, active);
    }

    @Override
    public void leave(String sessionId) {
        visits.leave(sessionId);
    }

    @Override
    public List<SessionView> open(String sessionId) {
        return visits.open(sessionId);
    }

    @Override
    public List<SignInView> recent(String sessionId) {
        return visits.recent(sessionId);
    }

    @Override
    public void end(String sessionId, String other) {
        visits.end(sessionId, other);
    }

    @Override
    public int endOthers(String sessionId) {
        return visits.endOthers(sessionId);
    }
}
