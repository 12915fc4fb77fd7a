package countinghouse.platform;

import java.util.Optional;

/** Where the invitation of a mailed link is; asked before a tenant is known. */
public interface InvitationLinks {
    Optional<Place> of(String tokenHash);

    record Place(String tenantId, String invitationId) {}
}
