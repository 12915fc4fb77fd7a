package countinghouse.security.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.kernel.Tokens;
import countinghouse.platform.Caller;
import countinghouse.platform.MailedLinks;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.Invitations;
import countinghouse.security.entity.Invitation;
import countinghouse.security.entity.Person;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** What the link of an invitation leads to. One answer for every link that does not work, whosesoever it was. */
@Stateless
@Local(Invitations.class)
public class InvitationsBean implements Invitations {
    @Inject
    private MailedLinks links;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private InvitationDesk desk;

    @Inject
    private Roster roster;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Clock clock;

    @Override
    public Offer offer(String token) {
        MailedLinks.Place place = place(token);
        Caller system = Caller.system(new TenantId(place.tenantId()), "invitation");
        Invitation invitation = answerable(system, place, token);
        boolean platform = place.tenantId().equals(Caller.PLATFORM);
        String merchant = platform ? null : tenancy.merchant(system).tradingName();
        return new Offer(
                platform ? null : merchant == null ? "" : merchant,
                invitation.email(),
                invitation.role(),
                invitation.invitedByName(),
                invitation.expiresAt());
    }

    @Override
    public String accept(String personId, String token) {
        MailedLinks.Place place = place(token);
        Person person = tenants.platform().find(Person.class, personId);
        if (person == null) {
            throw Refusal.forbidden();
        }
        Caller caller = new Caller(place.tenantId(), personId, person.name(), Set.of());
        Invitation invitation = answerable(caller, place, token);
        if (!person.email().equals(invitation.email()) || personId.equals(invitation.invitedBy())) {
            throw Refusal.conflict("invitation.other-person");
        }
        if (roster.isMember(caller, personId)) {
            throw Refusal.conflict("staff.member");
        }
        desk.accept(caller, invitation, personId);
        roster.give(caller, personId, invitation.role());
        return place.tenantId();
    }

    private MailedLinks.Place place(String token) {
        return links.of(MailedLinks.Kind.INVITATION, Tokens.hash(token))
                .orElseThrow(() -> Refusal.invalid("invitation.invalid"));
    }

    private Invitation answerable(Caller caller, MailedLinks.Place place, String token) {
        Invitation invitation = desk.find(caller, place.subjectId());
        if (!invitation.isAnswerable(Tokens.hash(token), clock.instant())) {
            throw Refusal.invalid("invitation.invalid");
        }
        return invitation;
    }
}
