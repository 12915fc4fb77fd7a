package countinghouse.backoffice.control;

import countinghouse.backoffice.Assignments;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.security.People;
import countinghouse.security.People.Contact;
import countinghouse.underwriting.Decisions;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Knows the platform's people; underwriting knows none but who acts. */
@Stateless
@Local(Assignments.class)
public class AssignmentsBean implements Assignments {
    @Inject
    private People people;

    @Inject
    private Decisions decisions;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Notifications notifications;

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
        decisions.assign(senior, caseId, person.userId(), person.name());
        if (!person.userId().equals(senior.actor())) {
            tell(senior, caseId, person);
        }
    }

    @Override
    public void giveBack(Caller senior, String caseId) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        decisions.giveBack(senior, caseId);
    }

    private void tell(Caller senior, String caseId, Contact person) {
        Map<String, String> words = Map.of(
                "name",
                person.name(),
                "by",
                senior.name(),
                "number",
                underwriting.caseOf(senior, caseId).number(),
                "link",
                Settings.required("PUBLIC_URL") + "/underwriting/case.xhtml?id=" + caseId);
        notifications.send(platform(), new Notifications.Mail(person.email(), person.locale(), "case-assigned", words));
    }

    /** Somebody with both roles is one person. */
    private Collection<Contact> underwriters() {
        Map<String, Contact> found = new LinkedHashMap<>();
        Stream.of(Role.UNDERWRITER, Role.SENIOR_UNDERWRITER)
                .flatMap(role -> people.contacts(platform(), role).stream())
                .forEach(contact -> found.put(contact.userId(), contact));
        return found.values();
    }

    private static Caller platform() {
        return Caller.system(new TenantId(Caller.PLATFORM), "backoffice");
    }
}
