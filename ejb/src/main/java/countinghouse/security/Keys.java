package countinghouse.security;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.util.Set;

/** Keys of machines: shown once, stored hashed. */
public interface Keys {
    /** A fresh secret for a machine of the caller's tenant. */
    String issue(Caller caller, IssueKey command);

    /**
     * Who holds this secret.
     *
     * @throws countinghouse.kernel.Refusal forbidden, for an unknown or revoked one
     */
    KeyHolder authenticate(String secret);

    /**
     * @param subject what it belongs to, e.g. a terminal's id
     * @param scopes e.g. {@code sales:write}
     */
    record IssueKey(String subject, String label, Role role, Set<String> scopes) {}

    record KeyHolder(Caller caller, String subject, Set<String> scopes) {}
}
