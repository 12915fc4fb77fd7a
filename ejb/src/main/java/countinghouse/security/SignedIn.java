package countinghouse.security;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** A person who proved who they are. */
public record SignedIn(
        String userId,
        String email,
        String name,
        String language,
        Set<Role> platformRoles,
        List<Membership> memberships)
        implements Serializable {
    /** A role in one merchant. */
    public record Membership(String tenantId, Role role) implements Serializable {}

    /** The person on the platform side, with no tenant bound. Who has no role there may apply. */
    public Caller onPlatform() {
        return new Caller(null, userId, name, platformRoles.isEmpty() ? Set.of(Role.APPLICANT) : platformRoles);
    }

    /** The person in one of their own merchants; with no role at all when it is not theirs. */
    public Caller in(String tenantId) {
        Set<Role> roles = memberships.stream()
                .filter(m -> m.tenantId().equals(tenantId))
                .map(Membership::role)
                .collect(java.util.stream.Collectors.toSet());
        return new Caller(tenantId, userId, name, roles);
    }
}
