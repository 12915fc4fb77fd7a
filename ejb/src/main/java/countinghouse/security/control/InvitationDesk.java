package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.Tokens;
import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Settings;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.Staff;
import countinghouse.security.Staff.InvitationView;
import countinghouse.security.entity.Invitation;
import countinghouse.security.entity.Person;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Invitations of the caller's tenant, and their mails. Whoever calls has asked for the right to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InvitationDesk {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,}");
    private static final int MOST_OPEN = 200;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Notifications notifications;

    @Inject
    private Roster roster;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public List<InvitationView> open(Caller caller) {
        Instant now = clock.instant();
        return rows(caller).stream().map(row -> row.view(now)).toList();
    }

    /** Stored as a proposal; a former one to the same address is void. */
    public Invitation prepare(Caller caller, Staff.Invite command) {
        String email = Directory.normal(command.email());
        if (!EMAIL.matcher(email).matches()) {
            throw Refusal.invalid("staff.email");
        }
        Optional<Person> known = byEmail(email);
        if (known.isPresent()) {
            if (known.get().id().equals(caller.actor())) {
                throw Refusal.conflict("staff.self");
            }
            if (roster.isMember(caller, known.get().id())) {
                throw Refusal.conflict("staff.member");
            }
        }
        List<Invitation> before = rows(caller);
        if (before.size() >= MOST_OPEN) {
            throw Refusal.conflict("staff.too-many");
        }
        before.stream().filter(row -> row.email().equals(email)).forEach(row -> revoke(caller, row));
        return add(caller, new Staff.Invite(email, command.role(), command.locale()));
    }

    /** A further role for somebody who is here already, to be confirmed. */
    public void propose(Caller caller, Person person, countinghouse.platform.Role role) {
        boolean proposed =
                rows(caller).stream().anyMatch(row -> person.id().equals(row.personId()) && row.role() == role);
        if (proposed) {
            throw Refusal.conflict("staff.member");
        }
        add(caller, new Staff.Invite(person.email(), role, java.util.Locale.forLanguageTag(person.language())))
                .toMember(person.id());
    }

    private Invitation add(Caller caller, Staff.Invite command) {
        Invitation invitation = new Invitation(Ids.next("inv"), command, caller, clock.instant());
        tenants.bind(caller).persist(invitation);
        audit.record(caller, "staff.invited", invitation.id(), facts(invitation));
        return invitation;
    }

    /** Mails a fresh link. */
    public void send(Caller caller, Invitation invitation, String place) {
        String token = Tokens.fresh();
        invitation.send(Tokens.hash(token), clock.instant());
        audit.record(caller, "staff.invitation-sent", invitation.id(), facts(invitation));
        Map<String, String> words = Map.of(
                "inviter",
                invitation.invitedByName(),
                "place",
                place,
                "role",
                MailRoles.word(invitation.role(), invitation.locale()),
                "link",
                Settings.required("PUBLIC_URL") + "/invitation.xhtml?token=" + token);
        String template = Caller.PLATFORM.equals(caller.tenantId()) ? "invited-platform" : "invited";
        notifications.send(caller, new Notifications.Mail(invitation.email(), invitation.locale(), template, words));
    }

    public void revoke(Caller caller, Invitation invitation) {
        invitation.revoke(clock.instant());
        audit.record(caller, "staff.invitation-revoked", invitation.id(), facts(invitation));
    }

    /** All that this person sent or proposed and that nobody has answered. */
    public void revokeOf(Caller caller, String personId) {
        rows(caller).stream().filter(row -> row.invitedBy().equals(personId)).forEach(row -> revoke(caller, row));
    }

    public void accept(Caller caller, Invitation invitation, String personId) {
        invitation.accept(personId, clock.instant());
        audit.record(caller, "staff.invitation-accepted", invitation.id(), facts(invitation));
    }

    /** Locked, so that of two clicks one is first. */
    public Invitation find(Caller caller, String id) {
        EntityManager entities = tenants.bind(caller);
        Invitation found = entities.find(Invitation.class, id);
        if (found == null) {
            throw Refusal.notFound("invitation");
        }
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    private Optional<Person> byEmail(String email) {
        return tenants.platform()
                .createNamedQuery("Person.byEmail", Person.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    private List<Invitation> rows(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery(Invitation.OPEN, Invitation.class)
                .setParameter("states", EnumSet.of(Invitation.State.PROPOSED, Invitation.State.PENDING))
                .getResultList();
    }

    /** The address is a person's: the trail tells the role, and the row the rest. */
    private static Map<String, String> facts(Invitation invitation) {
        return Map.of("role", invitation.role().name());
    }
}
