package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.entity.Person;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a password, and remembers wrong ones: in a transaction of its own, so that a refusal does not undo the count. */
@Stateless
public class SignIn {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @return the person's id, or null: unknown, unconfirmed, wrong or throttled, and nobody can tell which */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public @Nullable String check(String email, String password) {
        Person person = tenants.platform()
                .createNamedQuery("Person.byEmail", Person.class)
                .setParameter("email", Registration.normal(email))
                .getResultStream()
                .findFirst()
                .orElse(null);
        Instant now = clock.instant();
        if (person == null || !person.mayTry(now)) {
            Secrets.matchesNobody(password);
            return null;
        }
        boolean right = Secrets.matches(password, person.passwordHash());
        if (right) {
            person.succeeded();
        } else {
            person.failed(now);
        }
        Caller caller = Caller.system("sign-in");
        audit.record(caller, right ? "person.signed-in" : "person.sign-in-failed", person.id(), Map.of());
        return right ? person.id() : null;
    }
}
