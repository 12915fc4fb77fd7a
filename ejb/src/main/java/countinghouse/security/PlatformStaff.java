package countinghouse.security;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.Staff.InvitationView;
import countinghouse.security.Staff.Invite;
import countinghouse.security.Staff.Member;
import java.util.List;
import java.util.Set;

/**
 * Who works on the platform. One person may hold several roles. Senior underwriters and admins are made by two admins: one proposes,
 * another confirms. Nobody gives or takes a role of their own; one admin always remains.
 * All changes but taking an invitation back ask for a fresh proof ({@link StepUp}).
 */
public interface PlatformStaff {
    /** Roles that need a second admin. */
    Set<Role> BY_TWO = Set.of(Role.SENIOR_UNDERWRITER, Role.PLATFORM_ADMIN);

    List<Member> members(Caller admin);

    /** Invitations and proposals that wait, the newest first. */
    List<InvitationView> invited(Caller admin);

    /**
     * Mails a link that works once, for seven days; for a role of {@link #BY_TWO} only after another admin has confirmed.
     *
     * @throws countinghouse.kernel.Refusal staff.email, staff.role, staff.member, staff.self
     */
    void invite(Caller admin, Invite command);

    /** @throws countinghouse.kernel.Refusal not-found, invitation.closed, staff.unconfirmed */
    void resend(Caller admin, String invitationId);

    /** Also refuses a proposal. @throws countinghouse.kernel.Refusal not-found, invitation.closed */
    void revoke(Caller admin, String invitationId);

    /**
     * The second admin's yes: mails the link, or gives the proposed role.
     *
     * @throws countinghouse.kernel.Refusal not-found, invitation.closed, staff.second-admin (whoever proposed it), staff.self (whom it is for)
     */
    void confirm(Caller admin, String invitationId);

    /**
     * Gives a member a further role; one of {@link #BY_TWO} is proposed only.
     *
     * @throws countinghouse.kernel.Refusal not-found, staff.self, staff.role, staff.member (has it already)
     */
    void give(Caller admin, String personId, Role role);

    /** @throws countinghouse.kernel.Refusal not-found, staff.self, staff.last-admin */
    void take(Caller admin, String personId, Role role);

    /** Takes all roles. @throws countinghouse.kernel.Refusal not-found, staff.self, staff.last-admin */
    void remove(Caller admin, String personId);
}
