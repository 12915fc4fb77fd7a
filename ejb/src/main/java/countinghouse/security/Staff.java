package countinghouse.security;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a merchant, and who is asked to. A merchant always has an owner; nobody changes their own role; taking a right away ends
 * the person's sessions. Inviting, changing and removing ask for a fresh proof ({@link StepUp}); taking an invitation back does not.
 */
public interface Staff {
    /** Owners first, then by name. */
    List<Member> members(Caller caller);

    /** Invitations that wait for an answer, the newest first; also those whose link has expired. */
    List<InvitationView> invited(Caller caller);

    /** The roles that the caller may give here; a manager gives that of a cashier. */
    Set<Role> givable(Caller caller);

    /**
     * Mails a link that works once, for seven days. A former link to the same address stops working.
     *
     * @throws countinghouse.kernel.Refusal staff.email, staff.role, staff.member (belongs to it already), staff.self
     */
    void invite(Caller caller, Invite command);

    /**
     * Lets an owner in who did not apply here: the merchant was moved over. Mails a link like any other invitation, in the merchant's
     * language; only the operator does.
     *
     * @throws countinghouse.kernel.Refusal staff.email, staff.member
     */
    void inviteOwner(Caller operator, String email);

    /** Mails a fresh link; the one before stops working. @throws countinghouse.kernel.Refusal not-found, invitation.closed */
    void resend(Caller caller, String invitationId);

    /** The link stops working. @throws countinghouse.kernel.Refusal not-found, invitation.closed */
    void revoke(Caller caller, String invitationId);

    /** @throws countinghouse.kernel.Refusal not-found, staff.self, staff.role, staff.last-owner */
    void changeRole(Caller caller, String personId, Role role);

    /** @throws countinghouse.kernel.Refusal not-found, staff.self, staff.role (a manager removes cashiers only), staff.last-owner */
    void remove(Caller caller, String personId);

    /** @param locale the language of the mail */
    record Invite(String email, Role role, Locale locale) {}

    /** @param since when the first of the roles was given; null for people from before it was written down */
    record Member(
            String personId,
            String name,
            String email,
            List<Role> roles,
            @Nullable Instant since) implements Serializable {
        /** The only role, where there is one. */
        public Role role() {
            return roles.getFirst();
        }
    }

    /**
     * @param personId the member who is to get a further role; null when a link was mailed
     * @param state PROPOSED (a second admin has to confirm), PENDING or EXPIRED
     */
    record InvitationView(
            String id,
            String email,
            @Nullable String personId,
            Role role,
            String state,
            String invitedBy,
            String invitedByName,
            Instant invitedAt,
            Instant expiresAt)
            implements Serializable {}
}
