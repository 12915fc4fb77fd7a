package countinghouse.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds a secret, over all tenants; asked before a tenant is known, on every call of a machine. */
public interface LiveKeys {
    /** The key with this hash; empty when there is none, or it is revoked or expired. */
    Optional<LiveKey> of(String secretHash, Instant now);

    /** @param lastUsedAt as last written, so that it is written once a minute and not at every call */
    record LiveKey(
            String tenantId,
            String id,
            String label,
            String subject,
            Role role,
            Set<String> scopes,
            @Nullable Instant lastUsedAt) {}
}
