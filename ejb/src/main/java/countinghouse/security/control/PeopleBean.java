package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Grants;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.Client;
import countinghouse.security.People;
import countinghouse.security.SignedIn;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.RoleGrant;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** People and their roles. */
@Stateless
@Local(People.class)
public class PeopleBean implements People {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Grants grants;

    @Inject
    private Registration registration;

    @Inject
    private Throttle throttle;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The requests of an address are counted outside the transaction, so that a refused one counts as well. */
    @Override
    public void register(Register command, Client client) {
        throttle.mail(client);
        registration.register(command);
    }

    @Override
    public void resendConfirmation(String email, Client client) {
        throttle.mail(client);
        registration.resend(Directory.normal(email));
    }

    @Override
    public void confirm(String token) {
        registration.confirm(token);
    }

    @Override
    public SignedIn current(String userId) {
        EntityManager entities = tenants.platform();
        Person person = entities.find(Person.class, userId);
        if (person == null) {
            throw Refusal.forbidden();
        }
        Set<Role> platformRoles = EnumSet.noneOf(Role.class);
        List<SignedIn.Membership> memberships = new ArrayList<>();
        for (Grants.Grant grant : grants.of(userId)) {
            if (grant.tenantId().equals(Caller.PLATFORM)) {
                platformRoles.add(grant.role());
            } else {
                memberships.add(new SignedIn.Membership(grant.tenantId(), grant.role()));
            }
        }
        return new SignedIn(
                person.id(), person.email(), person.name(), person.language(), platformRoles, List.copyOf(memberships));
    }

    @Override
    public void join(Caller caller, String userId, Role role) {
        caller.requireSystem();
        tenants.bind(caller).persist(new RoleGrant(Ids.next("grt"), userId, role).at(clock.instant()));
        audit.record(caller, "person.joined", userId, Map.of("role", role.name()));
    }

    @Override
    public void promote(Caller caller, Role from, Role to) {
        caller.requireSystem();
        for (RoleGrant grant : grantsIn(caller, from)) {
            grant.become(to);
            audit.record(caller, "person.promoted", grant.personId(), Map.of("from", from.name(), "to", to.name()));
        }
    }

    @Override
    public List<Contact> contacts(Caller caller, Role role) {
        caller.require(Permission.STAFF_READ, Permission.TERMINALS_ACTIVATE, Permission.APPLICATION_EDIT);
        List<Contact> contacts = new ArrayList<>();
        for (RoleGrant grant : grantsIn(caller, role)) {
            Person person = tenants.platform().find(Person.class, grant.personId());
            contacts.add(
                    new Contact(person.id(), person.email(), person.name(), Locale.forLanguageTag(person.language())));
        }
        return contacts;
    }

    private List<RoleGrant> grantsIn(Caller caller, Role role) {
        return tenants.bind(caller)
                .createNamedQuery("RoleGrant.ofRole", RoleGrant.class)
                .setParameter("role", role)
                .getResultList();
    }
}
