package countinghouse.isolation.world;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.util.Set;

/**
 * A merchant that tests know.
 *
 * @param key secret of an API key, or the empty string
 */
public record Merchant(String tenant, String person, String email, String password, String application, String key) {
    public Caller as(Role role) {
        return new Caller(tenant, person, "Attacker", Set.of(role));
    }

    public Caller system() {
        return new Caller(tenant, "system:test", "test", Set.of(Role.SYSTEM));
    }
}
