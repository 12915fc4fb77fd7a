package countinghouse.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.onboarding.ApplicationAmended;
import countinghouse.onboarding.ApplicationResubmitted;
import countinghouse.onboarding.OwnerAnswered;
import countinghouse.onboarding.OwnerLinkSent;
import countinghouse.underwriting.CheckCompleted;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company's application waits for its people; each has a process of their own. */
class OwnerVerificationProcessTest {
    private static final String ANN = "own_ann";
    private static final String BOB = "own_bob";

    private final Walk walk = new Walk();

    @BeforeEach
    void company() {
        walk.faces.toHear = List.of(ANN, BOB);
    }

    /** The engines' clock is one for all of them. */
    @AfterEach
    void close() {
        walk.engine.getProcessEngineConfiguration().getClock().reset();
        walk.close();
    }

    @Test
    void company_goes_to_review_when_both_have_answered_and_are_checked() {
        walk.inReview();
        assertEquals("Call_VerifyOwners", walk.here());
        assertTrue(called("OwnerProgress.invite@mer_1 own_ann"));
        assertTrue(called("OwnerProgress.invite@mer_1 own_bob"));

        answered(ANN);
        checked(ANN, CheckState.PASSED);
        assertEquals("Call_VerifyOwners", walk.here());

        everybodyHeard();
        answered(BOB);
        checked(BOB, CheckState.REVIEW);

        assertEquals("Task_ReviewCase", walk.here());
        assertTrue(called("OwnerProgress.settle@mer_1 own_ann"));
        assertTrue(called("OwnerProgress.settle@mer_1 own_bob"));
    }

    @Test
    void whoever_is_no_company_waits_for_nobody() {
        walk.faces.toHear = List.of();
        walk.inReview();

        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void owner_who_has_answered_before_is_not_asked_again() {
        walk.faces.given = Set.of(ANN);
        walk.faces.toHear = List.of(ANN);
        walk.inReview();
        everybodyHeard();
        checked(ANN, CheckState.PASSED);

        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void owner_whose_details_are_not_confirmed_is_asked_once_more() {
        walk.faces.toHear = List.of(ANN);
        walk.faces.again = 1;
        walk.inReview();
        answered(ANN);
        checked(ANN, CheckState.FAILED);
        assertTrue(walk.facade.standsAt(walk.caller, ANN, "Task_GiveIdentity"));

        everybodyHeard();
        answered(ANN);
        checked(ANN, CheckState.PASSED);

        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void silent_owner_is_reminded_and_runs_out_of_time_and_the_company_is_asked() {
        walk.faces.toHear = List.of(ANN);
        walk.inReview();

        assertEquals(1, walk.later(Duration.ofDays(7).plusMinutes(1)));
        assertTrue(called("OwnerProgress.remind@mer_1 own_ann"));
        assertEquals("Call_VerifyOwners", walk.here());

        everybodyHeard();
        walk.faces.mendable = true;
        assertEquals(1, walk.later(Duration.ofDays(8)));

        assertTrue(called("OwnerProgress.expire@mer_1 own_ann"));
        assertEquals("Task_CompleteItems", walk.here());
    }

    @Test
    void fresh_link_begins_the_fourteen_days_anew() {
        walk.faces.toHear = List.of(ANN);
        walk.inReview();
        walk.later(Duration.ofDays(10));
        walk.happens(new OwnerLinkSent(ANN, true));

        walk.later(Duration.ofDays(10));

        assertFalse(called("OwnerProgress.expire@mer_1 own_ann"));
        assertEquals("Call_VerifyOwners", walk.here());
    }

    @Test
    void owner_who_says_no_brings_the_application_back_to_the_company_and_another_takes_their_place() {
        walk.faces.toHear = List.of(ANN);
        walk.faces.refused = Set.of(ANN);
        walk.faces.mendable = true;
        walk.inReview();
        walk.faces.mendable = false;
        resubmitted();
        assertEquals("Call_VerifyOwners", walk.here());

        walk.faces.mendable = true;
        answered(ANN);
        assertEquals("Task_CompleteItems", walk.here());

        walk.faces.mendable = false;
        walk.faces.toHear = List.of(BOB);
        resubmitted();
        everybodyHeard();
        answered(BOB);
        checked(BOB, CheckState.PASSED);
        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void correction_by_the_company_ends_the_wait_and_begins_it_again_with_those_who_are_named_then() {
        walk.inReview();
        walk.happens(new ApplicationAmended(Walk.APPLICATION));
        assertEquals("Task_CompleteItems", walk.here());
        answered(ANN); // by the link that still works; found when Ann is asked again

        walk.faces.given = Set.of(ANN);
        walk.faces.due = List.of();
        resubmitted();
        assertEquals("Call_VerifyOwners", walk.here());
        checked(ANN, CheckState.PASSED);
        everybodyHeard();
        answered(BOB);
        checked(BOB, CheckState.PASSED);

        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void withdrawal_by_the_company_ends_everybodys_process() {
        walk.inReview();
        walk.withdrawnByApplicant().withdrawalHeard();

        assertTrue(walk.ended());
        for (String person : List.of(ANN, BOB)) {
            assertTrue(walk.facade.trace(walk.caller, person).orElseThrow().ended());
            walk.happens(new OwnerAnswered(person));
            walk.happens(new CheckCompleted(person, CheckKind.IDENTITY, CheckState.PASSED));
        }
    }

    private void everybodyHeard() {
        walk.faces.due = List.of();
        walk.faces.toHear = List.of();
    }

    private void answered(String person) {
        walk.happens(new OwnerAnswered(person));
    }

    private void checked(String person, CheckState state) {
        walk.happens(new CheckCompleted(person, CheckKind.IDENTITY, state));
    }

    private void resubmitted() {
        walk.faces.due = List.of();
        walk.happens(new ApplicationResubmitted(Walk.APPLICATION));
    }

    private boolean called(String face) {
        return walk.faces.calls.contains(face);
    }
}
