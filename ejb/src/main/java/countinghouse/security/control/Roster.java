package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.Staff.Member;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.RoleGrant;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who holds which role in the caller's tenant; the platform is the tenant mer_platform. Whoever calls has asked for the right to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Roster {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public List<Member> members(Caller caller) {
        Map<String, List<RoleGrant>> grants =
                grants(caller).stream().collect(Collectors.groupingBy(RoleGrant::personId));
        return grants.entrySet().stream()
                .map(entry -> member(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Member::role).thenComparing(Member::name))
                .toList();
    }

    private Member member(String personId, List<RoleGrant> grants) {
        Person person = tenants.platform().find(Person.class, personId);
        List<Role> roles = grants.stream().map(RoleGrant::role).sorted().toList();
        Instant since = grants.stream()
                .map(RoleGrant::grantedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Member(personId, person.name(), person.email(), roles, since);
    }

    /** Locked until the transaction ends, so that two who take roles away at once see each other. */
    public List<RoleGrant> ofPerson(Caller caller, String personId) {
        List<RoleGrant> held = locked(caller).stream()
                .filter(grant -> grant.personId().equals(personId))
                .toList();
        if (held.isEmpty()) {
            throw Refusal.notFound("person");
        }
        return held;
    }

    public boolean isMember(Caller caller, String personId) {
        return grants(caller).stream().anyMatch(grant -> grant.personId().equals(personId));
    }

    public void give(Caller caller, String personId, Role role) {
        boolean held =
                grants(caller).stream().anyMatch(grant -> grant.personId().equals(personId) && grant.role() == role);
        if (held) {
            throw Refusal.conflict("staff.member");
        }
        tenants.bind(caller).persist(new RoleGrant(Ids.next("grt"), personId, role).at(clock.instant()));
        audit.record(caller, "role.given", personId, Map.of("role", role.name()));
    }

    public void take(Caller caller, RoleGrant grant) {
        tenants.bind(caller).remove(grant);
        audit.record(
                caller,
                "role.taken",
                grant.personId(),
                Map.of("role", grant.role().name()));
    }

    public void change(Caller caller, RoleGrant grant, Role role) {
        audit.record(
                caller,
                "role.changed",
                grant.personId(),
                Map.of("from", grant.role().name(), "to", role.name()));
        grant.become(role);
    }

    /**
     * One always remains.
     *
     * @param code of the refusal when somebody else does not hold the role
     */
    public void keepOne(Caller caller, RoleGrant leaving, Role role, String code) {
        boolean others = locked(caller).stream()
                .anyMatch(grant -> grant.role() == role && !grant.personId().equals(leaving.personId()));
        if (leaving.role() == role && !others) {
            throw Refusal.conflict(code);
        }
    }

    private List<RoleGrant> grants(Caller caller) {
        return query(caller, "RoleGrant.all");
    }

    private List<RoleGrant> locked(Caller caller) {
        return query(caller, "RoleGrant.allLocked");
    }

    private List<RoleGrant> query(Caller caller, String name) {
        EntityManager em = tenants.bind(caller);
        return em.createNamedQuery(name, RoleGrant.class).getResultList();
    }
}
