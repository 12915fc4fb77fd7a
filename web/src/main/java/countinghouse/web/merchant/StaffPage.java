package countinghouse.web.merchant;

import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.security.Staff;
import countinghouse.security.Staff.InvitationView;
import countinghouse.security.Staff.Member;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works in the merchant, who is invited; inviting, changing roles, removing. */
@Named
@ViewScoped
public class StaffPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Staff staff;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private List<Member> members = List.of();
    private List<InvitationView> invited = List.of();
    private Set<Role> roles = Set.of();
    private String email = "";
    private Role role = Role.CASHIER;
    private @Nullable Member chosen;
    private Role chosenRole = Role.CASHIER;

    public void load() {
        Caller caller = session.caller();
        members = staff.members(caller);
        invited = staff.invited(caller);
        roles = staff.givable(caller);
    }

    public void invite() {
        staff.invite(session.caller(), new Staff.Invite(email.strip(), role, session.getLocale()));
        toast.say("staff.invited", Map.of("email", email.strip()));
        email = "";
        role = Role.CASHIER;
        load();
    }

    public void resend(InvitationView invitation) {
        staff.resend(session.caller(), invitation.id());
        toast.say("staff.resent", Map.of("email", invitation.email()));
        load();
    }

    public void revoke(InvitationView invitation) {
        staff.revoke(session.caller(), invitation.id());
        toast.say("staff.revoked", Map.of("email", invitation.email()));
        load();
    }

    /** The member whom the dialog that opens next is about. */
    public void choose(Member member) {
        chosen = member;
        chosenRole = member.role();
    }

    public void changeRole() {
        Member member = chosen;
        if (member != null) {
            staff.changeRole(session.caller(), member.personId(), chosenRole);
            toast.say("staff.changed", Map.of("name", member.name()));
            load();
        }
    }

    public void remove() {
        Member member = chosen;
        if (member != null) {
            staff.remove(session.caller(), member.personId());
            toast.say("staff.removed", Map.of("name", member.name()));
            load();
        }
    }

    /** Nobody changes their own role, and a manager has cashiers in hand only. */
    public boolean mayTouch(Member member) {
        return !member.personId().equals(session.getUserId()) && roles.containsAll(member.roles());
    }

    public boolean isManaging() {
        return session.caller().may(Permission.STAFF_MANAGE);
    }

    public boolean isInviting() {
        return !roles.isEmpty();
    }

    public List<Member> getMembers() {
        return members;
    }

    public List<InvitationView> getInvited() {
        return invited;
    }

    public Set<Role> getRoles() {
        return roles;
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

    public Role getChosenRole() {
        return chosenRole;
    }

    public void setChosenRole(Role chosenRole) {
        this.chosenRole = chosenRole;
    }
}
