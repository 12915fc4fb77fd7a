package countinghouse.platform;

import java.util.Optional;

/** Where the application of a company's person is that a mailed link leads to; asked before a tenant is known. */
public interface OwnerTokens {
    Optional<Place> of(String tokenHash);

    record Place(String tenantId, String ownerId) {}
}
