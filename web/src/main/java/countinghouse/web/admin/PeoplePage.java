package countinghouse.web.admin;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.PlatformStaff;
import countinghouse.security.Staff;
import countinghouse.security.Staff.InvitationView;
import countinghouse.security.Staff.Member;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who works on the platform: inviting, giving and taking roles, confirming what another admin proposed. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PlatformStaff staff;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private List<Member> members = List.of();
    private List<InvitationView> invited = List.of();
    private String email = "";
    private Role role = Role.UNDERWRITER;
    private @Nullable Member chosen;
    private @Nullable Role chosenRole;

    public void load() {
        Caller admin = session.onPlatform();
        members = staff.members(admin);
        invited = staff.invited(admin);
    }

    public void invite() {
        staff.invite(session.onPlatform(), new Staff.Invite(email.strip(), role, session.getLocale()));
        toast.say(byTwo(role) ? "people.proposed" : "staff.invited", Map.of("email", email.strip()));
        email = "";
        role = Role.UNDERWRITER;
        load();
    }

    public void resend(InvitationView invitation) {
        staff.resend(session.onPlatform(), invitation.id());
        toast.say("staff.resent", Map.of("email", invitation.email()));
        load();
    }

    public void revoke(InvitationView invitation) {
        staff.revoke(session.onPlatform(), invitation.id());
        toast.say("staff.revoked", Map.of("email", invitation.email()));
        load();
    }

    public void confirm(InvitationView invitation) {
        staff.confirm(session.onPlatform(), invitation.id());
        toast.say(
                invitation.personId() == null ? "staff.invited" : "people.confirmed",
                Map.of("email", invitation.email()));
        load();
    }

    /** The member whom the dialog that opens next is about. */
    public void choose(Member member) {
        chosen = member;
        chosenRole = null;
    }

    public void give() {
        Member member = chosen;
        Role wanted = chosenRole;
        if (member != null && wanted != null) {
            staff.give(session.onPlatform(), member.personId(), wanted);
            toast.say(byTwo(wanted) ? "people.proposed" : "people.given", Map.of("email", member.email()));
            again(member);
        }
    }

    public void take(Role taken) {
        Member member = chosen;
        if (member != null) {
            staff.take(session.onPlatform(), member.personId(), taken);
            toast.say("people.taken", Map.of("email", member.email()));
            again(member);
        }
    }

    public void remove() {
        Member member = chosen;
        if (member != null) {
            staff.remove(session.onPlatform(), member.personId());
            toast.say("staff.removed", Map.of("name", member.name()));
            again(member);
        }
    }

    private void again(Member before) {
        load();
        chosen = members.stream()
                .filter(member -> member.personId().equals(before.personId()))
                .findFirst()
                .orElse(null);
        chosenRole = null;
    }

    public boolean isSelf(Member member) {
        return member.personId().equals(session.getUserId());
    }

    public boolean byTwo(Role asked) {
        return PlatformStaff.BY_TWO.contains(asked);
    }

    /** Whether the reader may say yes to it: somebody else proposed it, and it is not for them. */
    public boolean confirmable(InvitationView invitation) {
        return invitation.state().equals("PROPOSED")
                && !invitation.invitedBy().equals(session.getUserId())
                && !session.getUserId().equals(invitation.personId());
    }

    /** There is nobody who could confirm. */
    public boolean isOnlyAdmin() {
        return members.stream()
                        .filter(member -> member.roles().contains(Role.PLATFORM_ADMIN))
                        .count()
                < 2;
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::isPlatform).toList();
    }

    /** Roles that the chosen member does not hold yet. */
    public List<Role> getMissing() {
        Member member = chosen;
        return member == null
                ? List.of()
                : getRoles().stream()
                        .filter(asked -> !member.roles().contains(asked))
                        .toList();
    }

    public List<Member> getMembers() {
        return members;
    }

    public List<InvitationView> getInvited() {
        return invited;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public @Nullable Member getChosen() {
        return chosen;
    }

    public @Nullable Role getChosenRole() {
        return chosenRole;
    }

    public void setChosenRole(@Nullable Role chosenRole) {
        this.chosenRole = chosenRole;
    }
}
