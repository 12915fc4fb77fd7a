package countinghouse.security;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys of machines: shown once, stored hashed. A key has a role of one tenant, and of that only what its scopes name.
 * Making, rotating and revoking ask for a fresh proof of the person at the session ({@link StepUp}).
 */
public interface Keys {
    /** A fresh secret for a machine of the caller's tenant; for the product itself, e.g. when a terminal is activated. */
    String issue(Caller caller, IssueKey command);

    /**
     * A fresh key for a server of the merchant's own.
     *
     * @throws countinghouse.kernel.Refusal key.label, key.scopes, key.lifetime, key.too-many
     */
    MadeKey create(Caller caller, CreateKey command);

    /**
     * A successor with the same label, scopes and lifetime; the old key goes on for the overlap, at most until it ends anyway.
     *
     * @param overlap nothing, 1 hour, 24 hours or 7 days
     * @throws countinghouse.kernel.Refusal not-found; key.terminal for a terminal's; key.state when it is not live or has a successor
     */
    MadeKey rotate(Caller caller, String keyId, Duration overlap);

    /**
     * Bites at the next call. Revoking again changes nothing.
     *
     * @throws countinghouse.kernel.Refusal not-found
     */
    void revoke(Caller caller, String keyId);

    /** A machine is replaced: whatever keys it has open nothing any more. For the product itself. */
    void replaced(Caller system, String subject);

    /** All keys of the tenant, newest first. */
    List<KeyView> keys(Caller caller);

    /**
     * Who holds this secret.
     *
     * @throws countinghouse.kernel.Refusal forbidden, alike for an unknown, a revoked and an expired one
     */
    KeyHolder authenticate(String secret);

    /**
     * @param subject what it belongs to, e.g. a terminal's id
     * @param role API or TERMINAL
     * @param scopes e.g. {@code sales:write}
     */
    record IssueKey(String subject, String label, Role role, Set<String> scopes) {}

    /** @param days until it ends: 30, 90 or 365, or null for no end */
    record CreateKey(
            String label, Set<String> scopes, @Nullable Integer days) {}

    /** @param secret shown once, kept nowhere */
    record MadeKey(String id, String secret) {}

    /** Whether a key opens anything: REPLACED ones do until their overlap ends. */
    enum KeyState {
        ACTIVE,
        REPLACED,
        EXPIRED,
        REVOKED
    }

    /** @param hint the last characters of the secret, for recognition; empty for keys from before they were kept */
    record KeyView(
            String id,
            String label,
            String subject,
            Role role,
            List<String> scopes,
            String hint,
            Instant issuedAt,
            String issuerName,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
            KeyState state)
            implements Serializable {
        public boolean live() {
            return state == KeyState.ACTIVE || state == KeyState.REPLACED;
        }
    }

    record KeyHolder(Caller caller, String subject, Set<String> scopes) {}
}
