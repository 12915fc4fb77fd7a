package countinghouse.onboarding;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a person of a company is, as the company sees it: what it said itself, and whether the person has answered; nothing of what they
 * gave.
 *
 * @param shareBasisPoints 2500 for a quarter
 * @param sendable whether a further link may be sent now
 */
public record OwnerView(
        String id,
        String fullName,
        String email,
        int shareBasisPoints,
        boolean director,
        OwnerState state,
        @Nullable Instant sentAt,
        @Nullable Instant expiresAt,
        boolean sendable)
        implements Serializable {
    /** Whether the company waits for them. */
    public boolean missing() {
        return state != OwnerState.GIVEN && state != OwnerState.CHECKED;
    }
}
