package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Assignments;
import countinghouse.backoffice.Backoffice;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.People;
import countinghouse.underwriting.Underwriting;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A senior gives cases to colleagues. */
class AssignmentIT extends InContainer {
    private static final Caller SENIOR =
            new Caller(null, "usr_test_senior", "Sia Senior", Set.of(Role.SENIOR_UNDERWRITER));

    @Inject
    Assignments assignments;

    @Inject
    Backoffice backoffice;

    @Inject
    Underwriting underwriting;

    @Inject
    People people;

    @Inject
    Persons persons;

    @Inject
    Applicants applicants;

    @Inject
    Reviews reviews;

    @Test
    void a_case_is_given_to_an_underwriter_who_is_told_and_given_back() throws Exception {
        Rows rows = new Rows();
        Somebody colleague = persons.staff(rows);
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        String id = applicant.application();
        Caller bound = reviews.claimed(applicant);
        Caller senior = backoffice.openCase(SENIOR, id);
        assertEquals("forbidden", refused(bound, id, colleague.id()));
        assertEquals("assignee.unknown", refused(senior, id, applicant.caller().actor()));
        assertTrue(assignments.colleagues(senior).stream()
                .anyMatch(c -> c.personId().equals(colleague.id())));

        assignments.assign(senior, id, colleague.id());
        assertEquals(colleague.id(), underwriting.caseOf(senior, id).ownerId());
        Eventually.until("told by mail", () -> Mailbox.holds(colleague.email(), applicant.number()));
        Caller own = people.current(colleague.id()).onPlatform();
        Eventually.until(
                "it stands among the colleague's own",
                () -> backoffice.queue(own, new Backoffice.QueueFilter("MINE", applicant.number(), 0, 10)).stream()
                        .anyMatch(row -> row.caseId().equals(id)));

        assertEquals(
                "forbidden",
                assertThrows(Refusal.class, () -> assignments.giveBack(bound, id))
                        .code());
        assignments.giveBack(senior, id);
        assertNull(underwriting.caseOf(senior, id).ownerId());
    }

    private String refused(Caller person, String id, String assignee) {
        return assertThrows(Refusal.class, () -> assignments.assign(person, id, assignee))
                .code();
    }
}
