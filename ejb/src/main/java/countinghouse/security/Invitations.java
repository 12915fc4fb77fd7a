package countinghouse.security;

import countinghouse.platform.Role;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The invited person's side: the link is the proof that the mail was read, the sign-in that it is the person it was sent to. */
public interface Invitations {
    /**
     * What a link offers; changes nothing.
     *
     * @throws countinghouse.kernel.Refusal invitation.invalid: unknown, used, revoked or expired
     */
    Offer offer(String token);

    /**
     * Takes the offer; the link does not work again.
     *
     * @param personId of the person who is signed in
     * @return the tenant in which the role now holds
     * @throws countinghouse.kernel.Refusal invitation.invalid; invitation.other-person, when the link was sent to another address;
     *     staff.member
     */
    String accept(String personId, String token);

    /** @param merchant the merchant's name; null for the platform */
    record Offer(@Nullable String merchant, String email, Role role, String invitedByName, Instant expiresAt)
            implements Serializable {}
}
