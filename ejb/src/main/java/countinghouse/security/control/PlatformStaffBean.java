package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.PlatformStaff;
import countinghouse.security.Staff.InvitationView;
import countinghouse.security.Staff.Invite;
import countinghouse.security.Staff.Member;
import countinghouse.security.StepUp;
import countinghouse.security.entity.Invitation;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.RoleGrant;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The platform's people: the staff of the tenant mer_platform. */
@Stateless
@Local(PlatformStaff.class)
public class PlatformStaffBean implements PlatformStaff {
    private static final String PLACE = "Countinghouse";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Roster roster;

    @Inject
    private InvitationDesk desk;

    @Inject
    private RightsTaken rightsTaken;

    @Inject
    private Audit audit;

    @Inject
    private StepUp stepUp;

    @Override
    public List<Member> members(Caller admin) {
        return roster.members(reader(admin));
    }

    @Override
    public List<InvitationView> invited(Caller admin) {
        return desk.open(reader(admin));
    }

    @Override
    public void invite(Caller admin, Invite command) {
        Caller caller = proved(admin);
        requirePlatform(command.role());
        Invitation invitation = desk.prepare(caller, command);
        if (!BY_TWO.contains(command.role())) {
            desk.send(caller, invitation, PLACE);
        }
    }

    @Override
    public void resend(Caller admin, String invitationId) {
        Caller caller = proved(admin);
        Invitation invitation = desk.find(caller, invitationId);
        if (invitation.isProposed()) {
            throw Refusal.conflict("staff.unconfirmed");
        }
        desk.send(caller, invitation, PLACE);
    }

    @Override
    public void revoke(Caller admin, String invitationId) {
        Caller caller = keeper(admin);
        desk.revoke(caller, desk.find(caller, invitationId));
    }

    @Override
    public void confirm(Caller admin, String invitationId) {
        Caller caller = proved(admin);
        Invitation invitation = desk.find(caller, invitationId);
        invitation.confirm(caller);
        String personId = invitation.personId();
        audit.record(
                caller,
                "staff.role-confirmed",
                personId == null ? invitationId : personId,
                Map.of("role", invitation.role().name()));
        if (personId == null) {
            desk.send(caller, invitation, PLACE);
            return;
        }
        if (personId.equals(caller.actor())) {
            throw Refusal.conflict("staff.self");
        }
        roster.ofPerson(caller, personId); // who was removed in the meantime gets nothing
        roster.give(caller, personId, invitation.role());
        desk.accept(caller, invitation, personId);
    }

    @Override
    public void give(Caller admin, String personId, Role role) {
        Caller caller = proved(admin);
        requirePlatform(role);
        List<RoleGrant> held = others(caller, personId);
        if (held.stream().anyMatch(grant -> grant.role() == role)) {
            throw Refusal.conflict("staff.member");
        }
        if (BY_TWO.contains(role)) {
            desk.propose(caller, tenants.platform().find(Person.class, personId), role);
        } else {
            roster.give(caller, personId, role);
        }
    }

    @Override
    public void take(Caller admin, String personId, Role role) {
        Caller caller = proved(admin);
        RoleGrant grant = others(caller, personId).stream()
                .filter(held -> held.role() == role)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("role"));
        takeOne(caller, grant);
        rightsTaken.from(caller, personId);
    }

    @Override
    public void remove(Caller admin, String personId) {
        Caller caller = proved(admin);
        others(caller, personId).forEach(grant -> takeOne(caller, grant));
        rightsTaken.from(caller, personId);
    }

    private void takeOne(Caller caller, RoleGrant grant) {
        roster.keepOne(caller, grant, Role.PLATFORM_ADMIN, "staff.last-admin");
        roster.take(caller, grant);
    }

    private List<RoleGrant> others(Caller caller, String personId) {
        if (personId.equals(caller.actor())) {
            throw Refusal.conflict("staff.self");
        }
        return roster.ofPerson(caller, personId);
    }

    private static void requirePlatform(Role role) {
        if (!role.isPlatform()) {
            throw Refusal.invalid("staff.role");
        }
    }

    private static Caller reader(Caller admin) {
        return onPlatform(admin.require(Permission.PLATFORM_STAFF_READ));
    }

    private static Caller keeper(Caller admin) {
        return onPlatform(admin.require(Permission.PLATFORM_STAFF_MANAGE));
    }

    private Caller proved(Caller admin) {
        Caller caller = keeper(admin);
        stepUp.require(caller);
        return caller;
    }

    /** Whatever merchant the admin looks into: these are the platform's rows. */
    private static Caller onPlatform(Caller admin) {
        return admin.in(new countinghouse.kernel.TenantId(Caller.PLATFORM));
    }
}
