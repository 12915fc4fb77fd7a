package countinghouse.backoffice.control;

import countinghouse.backoffice.Assignments;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.security.People;
import countinghouse.security.People.Contact;
import countinghouse.underwriting.Decisions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Knows the platform's people; underwriting knows none but who acts. The colleague is looked up before the transaction of the case, since one
 * transaction has one tenant, and people of the platform stand under its own.
 */
@Stateless
@Local(Assignments.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AssignmentsBean implements Assignments {
    @Inject
    private People people;

    @Inject
    private Decisions decisions;

    @Inject
    private Assigning assigning;

    @Override
    public List<Colleague> colleagues(Caller senior) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        return underwriters().stream()
                .map(contact -> new Colleague(contact.userId(), contact.name()))
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    @Override
    public void assign(Caller senior, String caseId, String personId) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        Contact person = underwriters().stream()
                .filter(contact -> contact.userId().equals(personId))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("assignee.unknown"));
        assigning.assign(senior, caseId, person);
    }

    @Override
    public void giveBack(Caller senior, String caseId) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        decisions.giveBack(senior, caseId);
    }

    private Collection<Contact> underwriters() {
        return each(role -> people.contacts(platform(), role));
    }

    /** Somebody with both roles is one person. */
    static Collection<Contact> each(Function<Role, List<Contact>> ofRole) {
        Map<String, Contact> found = new LinkedHashMap<>();
        Stream.of(Role.UNDERWRITER, Role.SENIOR_UNDERWRITER)
                .flatMap(role -> ofRole.apply(role).stream())
                .forEach(contact -> found.put(contact.userId(), contact));
        return found.values();
    }

    private static Caller platform() {
        return Caller.system(new TenantId(Caller.PLATFORM), "backoffice");
    }
}
