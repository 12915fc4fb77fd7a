package countinghouse.backoffice.control;

import countinghouse.backoffice.Assignments;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.security.People.Contact;
import countinghouse.underwriting.Decisions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * Knows the platform's people; underwriting knows none but who acts. The colleague is looked up before the transaction of the case, since one
 * transaction has one tenant, and people of the platform stand under its own.
 */
@Stateless
@Local(Assignments.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AssignmentsBean implements Assignments {
    @Inject
    private Underwriters underwriters;

    @Inject
    private Decisions decisions;

    @Inject
    private Assigning assigning;

    @Override
    public List<Colleague> colleagues(Caller senior) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        return underwriters.all().stream()
                .map(contact -> new Colleague(contact.userId(), contact.name()))
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    @Override
    public void assign(Caller senior, String caseId, String personId) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        Contact person = underwriters.find(personId).orElseThrow(() -> Refusal.invalid("assignee.unknown"));
        assigning.assign(senior, caseId, person);
    }

    @Override
    public void giveBack(Caller senior, String caseId) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        decisions.giveBack(senior, caseId);
    }
}
