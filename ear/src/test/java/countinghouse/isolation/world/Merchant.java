package countinghouse.isolation.world;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.util.Set;

/**
 * A merchant that tests know.
 *
 * @param key secret of an API key, or the empty string
 * @param session at which the person sits, or the empty string
 */
public record Merchant(
        String tenant, String person, String email, String password, String application, String key, String session) {
    public Caller as(Role role) {
        Caller caller = new Caller(tenant, person, "Attacker", Set.of(role));
        return session.isEmpty() ? caller : caller.at(session);
    }

    Merchant holding(String madeKey, String openSession) {
        return new Merchant(tenant, person, email, password, application, madeKey, openSession);
    }

    public Caller system() {
        return new Caller(tenant, "system:test", "test", Set.of(Role.SYSTEM));
    }
}
