package countinghouse.security.control;

import countinghouse.kernel.Refusal;
import countinghouse.security.Client;
import countinghouse.security.Passwords;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Passwords, changed by who knows the old one or who gets the mail. */
@Stateless
@Local(Passwords.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordsBean implements Passwords {
    @Inject
    private Throttle throttle;

    @Inject
    private PasswordChange change;

    @Inject
    private PasswordRecovery recovery;

    @Override
    public void change(String sessionId, String old, String fresh, Client client) {
        change.refuseUnfit(sessionId, fresh);
        Throttle.Ticket ticket = throttle.proof(sessionId);
        if (!change.change(sessionId, old, fresh, client)) {
            throw Refusal.invalid("person.password-wrong");
        }
        throttle.succeeded(ticket);
    }

    @Override
    public void forgot(String email, Client client) {
        throttle.mail(client);
        recovery.send(Directory.normal(email), client);
    }

    @Override
    public void reset(String token, String fresh) {
        recovery.reset(token, fresh);
    }
}
