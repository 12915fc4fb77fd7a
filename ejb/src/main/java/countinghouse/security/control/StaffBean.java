package countinghouse.security.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.security.Staff;
import countinghouse.security.StepUp;
import countinghouse.security.entity.RoleGrant;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The merchant's people. */
@Stateless
@Local(Staff.class)
public class StaffBean implements Staff {
    private static final Set<Role> BY_OWNER = EnumSet.of(Role.OWNER, Role.MANAGER, Role.CASHIER, Role.ACCOUNTANT);
    private static final Set<Role> BY_MANAGER = EnumSet.of(Role.CASHIER);

    @Inject
    private Roster roster;

    @Inject
    private InvitationDesk desk;

    @Inject
    private Tenancy tenancy;

    @Inject
    private RightsTaken rightsTaken;

    @Inject
    private StepUp stepUp;

    @Override
    public List<Member> members(Caller caller) {
        return roster.members(caller.require(Permission.STAFF_READ));
    }

    @Override
    public List<InvitationView> invited(Caller caller) {
        return desk.open(caller.require(Permission.STAFF_READ));
    }

    @Override
    public Set<Role> givable(Caller caller) {
        caller.require(Permission.STAFF_READ);
        if (caller.may(Permission.STAFF_MANAGE)) {
            return EnumSet.copyOf(BY_OWNER);
        }
        return caller.may(Permission.STAFF_ROTA) ? EnumSet.copyOf(BY_MANAGER) : Set.of();
    }

    @Override
    public void invite(Caller caller, Invite command) {
        requireRota(caller);
        stepUp.require(caller);
        requireGivable(caller, command.role());
        desk.send(caller, desk.prepare(caller, command), place(caller));
    }

    @Override
    public void inviteOwner(Caller operator, String email) {
        operator.requireSystem();
        Caller inviter = new Caller(operator.tenant().value(), operator.actor(), "Countinghouse", operator.roles());
        Locale language = Locale.forLanguageTag(tenancy.merchant(operator).language());
        desk.send(inviter, desk.prepare(inviter, new Invite(email, Role.OWNER, language)), place(operator));
    }

    @Override
    public void resend(Caller caller, String invitationId) {
        requireRota(caller);
        stepUp.require(caller);
        var invitation = desk.find(caller, invitationId);
        requireGivable(caller, invitation.role());
        desk.send(caller, invitation, place(caller));
    }

    @Override
    public void revoke(Caller caller, String invitationId) {
        requireRota(caller);
        var invitation = desk.find(caller, invitationId);
        requireGivable(caller, invitation.role());
        desk.revoke(caller, invitation);
    }

    @Override
    public void changeRole(Caller caller, String personId, Role role) {
        caller.require(Permission.STAFF_MANAGE);
        stepUp.require(caller);
        requireGivable(caller, role);
        for (RoleGrant grant : others(caller, personId)) {
            requireGivable(caller, grant.role());
            if (grant.role() != role) {
                roster.keepOne(caller, grant, Role.OWNER, "staff.last-owner");
                roster.change(caller, grant, role);
            }
        }
        rightsTaken.from(caller, personId);
    }

    @Override
    public void remove(Caller caller, String personId) {
        requireRota(caller);
        stepUp.require(caller);
        for (RoleGrant grant : others(caller, personId)) {
            requireGivable(caller, grant.role());
            roster.keepOne(caller, grant, Role.OWNER, "staff.last-owner");
            roster.take(caller, grant);
        }
        rightsTaken.from(caller, personId);
    }

    private List<RoleGrant> others(Caller caller, String personId) {
        if (personId.equals(caller.actor())) {
            throw Refusal.conflict("staff.self");
        }
        return roster.ofPerson(caller, personId);
    }

    private static void requireRota(Caller caller) {
        caller.require(Permission.STAFF_ROTA, Permission.STAFF_MANAGE);
    }

    private void requireGivable(Caller caller, Role role) {
        if (!givable(caller).contains(role)) {
            throw Refusal.invalid("staff.role");
        }
    }

    private String place(Caller caller) {
        String trading = tenancy.merchant(caller).tradingName();
        return trading == null || trading.isBlank() ? "Countinghouse" : trading;
    }
}
