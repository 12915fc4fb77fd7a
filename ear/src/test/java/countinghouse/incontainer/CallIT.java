package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice;
import countinghouse.kernel.TenantId;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Corrections;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.security.People;
import countinghouse.underwriting.CallLine;
import countinghouse.underwriting.CallOutcome;
import countinghouse.underwriting.CallPurpose;
import countinghouse.underwriting.CallState;
import countinghouse.underwriting.CaseCalls;
import countinghouse.underwriting.CaseCalls.CallAttempt;
import countinghouse.underwriting.CorrectableFact;
import countinghouse.underwriting.CorrectionState;
import countinghouse.underwriting.Decisions;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.DeclineReason;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform's person phones the applicant; what is told there counts once the applicant agrees. */
class CallIT extends InContainer {
    private static final Set<CallLine> SAID = Set.of(CallLine.GREETING, CallLine.NEVER_ASK);

    @Inject
    CaseCalls calls;

    @Inject
    Corrections corrections;

    @Inject
    Decisions decisions;

    @Inject
    Backoffice backoffice;

    @Inject
    Onboarding onboarding;

    @Inject
    People people;

    @Inject
    Persons persons;

    @Inject
    Applicants applicants;

    @Inject
    Reviews reviews;

    private Rows rows;

    @BeforeEach
    void look() {
        rows = new Rows();
    }

    @Test
    void applicant_is_called_until_reached_and_told_of_each_try() throws Exception {
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        String id = applicant.application();
        Caller unclaimed = backoffice.openCase(Reviews.UNDERWRITER, id);
        assertEquals("case.not-claimed", refused(() -> open(unclaimed, id)));
        Caller bound = reviews.claimed(applicant);
        String call = open(bound, id);
        assertEquals("call.open", refused(() -> open(bound, id)));
        assertEquals(
                onboarding.application(applicant.caller()).facts().person().phone(),
                calls.desk(bound, id).phone());

        calls.attempt(bound, id, new CallAttempt(call, CallOutcome.NO_ANSWER, List.of(), "Rang out", null));
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        calls.attempt(bound, id, new CallAttempt(call, CallOutcome.CALL_BACK, List.of(), "", tomorrow));
        assertEquals(tomorrow, calls.desk(bound, id).calls().getFirst().callBackAt());
        assertEquals("call.not-reached", refused(() -> propose(bound, id, call, CorrectableFact.CITY, "Quincy")));
        assertEquals(
                "call.line",
                refused(() -> calls.attempt(
                        bound, id, new CallAttempt(call, CallOutcome.REACHED, List.of(CallLine.ASK_PAPER), "", null))));
        reached(bound, id, call);

        var kept = calls.desk(bound, id).calls().getFirst();
        assertEquals(CallState.REACHED, kept.state());
        assertEquals(3, kept.attempts().size());
        assertEquals("Rang out", kept.attempts().getFirst().note());
        assertEquals(SAID, Set.copyOf(kept.attempts().getLast().said()));
        assertFalse(
                rows.all("SELECT content FROM case_call_attempt WHERE call_id = ?", call).stream()
                        .anyMatch(note -> String.valueOf(note).contains("Rang")),
                "sealed");
        Eventually.until("a try is told", () -> told(applicant, "CALL_NO_ANSWER"));
        Eventually.until("and by mail", () -> Mailbox.holds(applicant.email(), "did not reach you"));
        assertEquals(
                3,
                rows.count(
                        "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ? AND action = 'call.made'",
                        applicant.tenant()));
        assertEquals("call.closed", refused(() -> calls.cancel(bound, id, call)));
    }

    @Test
    void correction_counts_once_the_applicant_agrees_and_nobody_approves_before() throws Exception {
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        String id = applicant.application();
        Somebody colleague = owned(applicant);
        Caller bound = underwriter(colleague, applicant);
        String call = reached(bound, id, open(bound, id));
        assertEquals("fact.postcode", refused(() -> propose(bound, id, call, CorrectableFact.POSTCODE, "none")));
        assertEquals("correction.nothing", refused(() -> propose(bound, id, call, CorrectableFact.CITY, "Boston")));
        String correction = propose(bound, id, call, CorrectableFact.PHONE, "+1 617 555 0199");
        assertEquals("correction.open", refused(() -> propose(bound, id, call, CorrectableFact.CITY, "Quincy")));
        assertEquals("case.correction-open", refused(() -> decisions.decide(bound, id, Decide.approve(""))));
        var asked = corrections.proposed(applicant.caller());
        assertNotNull(asked);
        assertEquals("+1 617 555 0199", asked.changes().getFirst().after());
        Eventually.until("asked by mail", () -> Mailbox.holds(applicant.email(), "It counts only if you agree"));

        corrections.agree(applicant.caller(), correction);
        corrections.agree(applicant.caller(), correction);

        assertEquals("correction.closed", refused(() -> corrections.refuse(applicant.caller(), correction)));
        assertNull(corrections.proposed(applicant.caller()));
        Eventually.until("told to its owner", () -> Mailbox.holds(colleague.email(), "has agreed to the correction"));
        reviews.await(applicant, ApplicationState.IN_REVIEW);
        assertEquals(
                "+1 617 555 0199",
                onboarding.application(applicant.caller()).facts().person().phone());
        assertEquals(
                1,
                rows.count(
                        "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ? AND action = 'correction.agreed'"
                                + " AND actor = ?",
                        applicant.tenant(),
                        applicant.person()));
        Eventually.until("and approved", () -> approves(bound, id));
        reviews.await(applicant, ApplicationState.APPROVED);
    }

    @Test
    void what_was_signed_otherwise_is_signed_again() throws Exception {
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        String id = applicant.application();
        Caller bound = reviews.claimed(applicant);
        String call = reached(bound, id, open(bound, id));
        String correction = propose(bound, id, call, CorrectableFact.ADDRESS_LINE, "81 Harbor Street");

        corrections.agree(applicant.caller(), correction);

        var view = onboarding.application(applicant.caller());
        assertEquals(ApplicationState.ACTION_REQUIRED, view.state());
        assertEquals("81 Harbor Street", view.facts().business().addressLine());
        assertEquals(
                List.of("AGREEMENT"),
                view.requirements().stream()
                        .filter(r -> r.owed())
                        .map(r -> r.code())
                        .toList());
        applicants.sign(applicant.caller());
        onboarding.resubmit(applicant.caller());
        reviews.await(applicant, ApplicationState.IN_REVIEW);
    }

    @Test
    void refused_cancelled_or_overtaken_correction_changes_nothing() throws Exception {
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        String id = applicant.application();
        Caller bound = reviews.claimed(applicant);
        String call = reached(bound, id, open(bound, id));
        String refused = propose(bound, id, call, CorrectableFact.CITY, "Quincy");
        corrections.refuse(applicant.caller(), refused);
        corrections.refuse(applicant.caller(), refused);
        assertEquals("correction.closed", refused(() -> corrections.agree(applicant.caller(), refused)));
        String cancelled = propose(bound, id, call, CorrectableFact.CITY, "Salem");
        calls.cancelCorrection(bound, id, cancelled);
        assertEquals("correction.closed", refused(() -> corrections.agree(applicant.caller(), cancelled)));
        propose(bound, id, call, CorrectableFact.CITY, "Lynn");
        String open = open(bound, id);

        decisions.decide(bound, id, Decide.decline(List.of(DeclineReason.values()[0]), "No"));

        reviews.await(applicant, ApplicationState.DECLINED);
        var desk = calls.desk(bound, id);
        assertEquals(CallState.SUPERSEDED, desk.calls().getFirst().state());
        assertEquals(open, desk.calls().getFirst().id());
        assertTrue(desk.corrections().stream().noneMatch(c -> c.state() == CorrectionState.PROPOSED));
        assertEquals(
                "Boston",
                onboarding.application(applicant.caller()).facts().business().city());
        Eventually.until("told", () -> told(applicant, "CORRECTION_REFUSED") && told(applicant, "CALL_CLOSED"));
    }

    @Test
    void other_merchant_neither_sees_nor_answers_it() throws Exception {
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        Applicant other = applicants.ready(rows);
        String id = applicant.application();
        Caller bound = reviews.claimed(applicant);
        String call = reached(bound, id, open(bound, id));
        String correction = propose(bound, id, call, CorrectableFact.CITY, "Quincy");

        assertNull(corrections.proposed(other.caller()));
        assertEquals("not-found", refused(() -> corrections.agree(other.caller(), correction)));
        Caller elsewhere = Reviews.UNDERWRITER.in(new TenantId(other.tenant()));
        assertEquals("not-found", refused(() -> calls.desk(elsewhere, id)));
        assertEquals("not-found", refused(() -> calls.cancel(elsewhere, id, call)));
    }

    /** The case's owner is somebody who can be mailed. */
    private Somebody owned(Applicant applicant) throws SQLException {
        Somebody colleague = persons.staff(rows);
        decisions.claim(underwriter(colleague, applicant), applicant.application());
        return colleague;
    }

    private Caller underwriter(Somebody colleague, Applicant applicant) {
        return backoffice.openCase(people.current(colleague.id()).onPlatform(), applicant.application());
    }

    private boolean approves(Caller bound, String id) {
        try {
            decisions.decide(bound, id, Decide.approve(""));
            return true;
        } catch (countinghouse.kernel.Refusal notYet) {
            return false;
        }
    }

    private String open(Caller bound, String id) {
        return calls.open(bound, id, CallPurpose.VERIFY_IDENTITY, "Since when do you trade there?");
    }

    private String reached(Caller bound, String id, String call) {
        calls.attempt(bound, id, new CallAttempt(call, CallOutcome.REACHED, List.copyOf(SAID), "", null));
        return call;
    }

    private String propose(Caller bound, String id, String call, CorrectableFact fact, String value) {
        return calls.propose(bound, id, call, Map.of(fact, value));
    }

    private boolean told(Applicant applicant, String code) {
        return onboarding.timeline(applicant.caller()).stream()
                .anyMatch(entry -> entry.code().equals(code));
    }
}
