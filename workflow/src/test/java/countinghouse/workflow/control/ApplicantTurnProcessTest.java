package countinghouse.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.onboarding.ApplicationAmended;
import countinghouse.onboarding.ApplicationAppealed;
import countinghouse.onboarding.ApplicationResubmitted;
import countinghouse.underwriting.CaseProposed;
import countinghouse.underwriting.CaseSentBack;
import countinghouse.underwriting.CheckCompleted;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.Underwriting.Outcome;
import countinghouse.workflow.Processes.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that is not the straight way: the applicant's turns, second persons, appeals and what time does. */
class ApplicantTurnProcessTest {
    private final Walk walk = new Walk();

    /** The engines' clock is one for all of them. */
    @AfterEach
    void close() {
        walk.engine.getProcessEngineConfiguration().getClock().reset();
        walk.close();
    }

    @Test
    void what_the_applicant_can_mend_is_asked_for_without_a_person() {
        walk.faces.mendable = true;
        walk.submitted().checked(CheckState.FAILED, CheckState.PASSED);

        assertEquals("Task_CompleteItems", walk.here());
        assertTrue(called("Progress.askApplicant@mer_1"));
        assertFalse(called("Progress.takeRequest@mer_1"));
        assertFalse(called("Underwriting.queue@mer_1 app_1"));
    }

    @Test
    void only_checks_that_are_due_run_again() {
        walk.faces.mendable = true;
        walk.submitted().checked(CheckState.FAILED, CheckState.PASSED);
        walk.faces.mendable = false;
        walk.faces.due = List.of(CheckKind.IDENTITY);
        walk.faces.calls.clear();
        resubmitted();

        assertTrue(called("Underwriting.requestCheck@mer_1 app_1 IDENTITY"));
        assertFalse(called("Underwriting.requestCheck@mer_1 app_1 BANK_ACCOUNT"));
        walk.happens(new CheckCompleted(Walk.APPLICATION, CheckKind.IDENTITY, CheckState.PASSED));
        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void underwriter_asks_the_applicant_and_sees_the_case_again() {
        walk.inReview().decided(Outcome.REQUEST);
        assertEquals("Task_CompleteItems", walk.here());
        assertTrue(called("Progress.takeRequest@mer_1"));

        walk.faces.due = List.of();
        resubmitted();

        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void correction_by_the_applicant_ends_the_review_and_comes_back_to_it() {
        walk.inReview();
        amended();
        assertEquals("Task_CompleteItems", walk.here());
        assertFalse(called("Progress.askApplicant@mer_1"), "it may have been sent again already");

        walk.faces.due = List.of();
        resubmitted();
        assertEquals("Task_ReviewCase", walk.here());
        walk.decided(Outcome.APPROVE);
        assertEquals("Task_AllocateTerminals", walk.here());
    }

    @Test
    void correction_while_checks_run_leaves_their_late_answers_without_effect() {
        walk.submitted();
        amended();

        walk.checked(CheckState.PASSED, CheckState.PASSED);

        assertEquals("Task_CompleteItems", walk.here());
    }

    @Test
    void correction_in_the_moment_of_a_request_changes_nothing_more() {
        walk.inReview().decided(Outcome.REQUEST);
        amended();

        assertEquals("Task_CompleteItems", walk.here());
    }

    @Test
    void proposal_waits_for_a_second_person_who_confirms() {
        walk.inReview().happens(new CaseProposed(Walk.APPLICATION));
        assertEquals("Task_ConfirmDecision", walk.here());

        walk.decided(Outcome.APPROVE);

        assertEquals("Task_AllocateTerminals", walk.here());
    }

    @Test
    void proposal_that_is_sent_back_is_reviewed_again() {
        walk.inReview().happens(new CaseProposed(Walk.APPLICATION));
        walk.happens(new CaseSentBack(Walk.APPLICATION));
        assertEquals("Task_ReviewCase", walk.here());

        walk.happens(new CaseProposed(Walk.APPLICATION));
        walk.decided(Outcome.DECLINE);

        assertTrue(walk.ended());
    }

    @Test
    void appeal_brings_the_case_to_the_queue_once_more_and_the_second_no_is_the_last() {
        walk.faces.appealable = true;
        walk.inReview().decided(Outcome.DECLINE);
        assertFalse(walk.ended());

        walk.faces.due = List.of();
        walk.faces.appealable = false;
        walk.happens(new ApplicationAppealed(Walk.APPLICATION));
        assertEquals("Task_ReviewCase", walk.here());
        walk.decided(Outcome.DECLINE);

        assertTrue(walk.ended());
    }

    @Test
    void time_for_an_appeal_runs_out() {
        walk.faces.appealable = true;
        walk.inReview().decided(Outcome.DECLINE);

        assertEquals(1, walk.later(Duration.ofDays(31)));

        assertTrue(walk.ended());
        assertEquals("", walk.steps(State.AHEAD));
    }

    @Test
    void applicant_is_reminded_three_times_and_then_the_application_expires() {
        walk.inReview().decided(Outcome.REQUEST);
        for (int week = 1; week <= 3; week++) {
            assertEquals(1, walk.later(Duration.ofDays(7).plusMinutes(1)));
        }
        assertEquals(3, count("Progress.remind@mer_1"));
        assertEquals("Task_CompleteItems", walk.here());

        assertEquals(1, walk.later(Duration.ofDays(9)));

        assertTrue(called("Progress.expire@mer_1"));
        assertTrue(walk.ended());
        assertTrue(walk.steps(State.DONE).endsWith("End_Expired"), walk.steps(State.DONE));
    }

    @Test
    void seniors_are_told_of_a_case_that_nobody_decides() {
        walk.inReview();

        assertEquals(1, walk.later(Duration.ofHours(25)));

        assertTrue(called("Underwriting.escalate@mer_1 app_1"));
        assertEquals("Task_ReviewCase", walk.here());
    }

    @Test
    void withdrawal_ends_the_wait_for_the_applicant_and_for_a_second_person() {
        for (boolean proposed : new boolean[] {false, true}) {
            try (Walk other = new Walk()) {
                other.inReview();
                if (proposed) {
                    other.happens(new CaseProposed(Walk.APPLICATION));
                } else {
                    other.decided(Outcome.REQUEST);
                }

                other.withdrawnByApplicant().withdrawalHeard();

                assertTrue(other.ended());
            }
        }
    }

    private void resubmitted() {
        walk.happens(new ApplicationResubmitted(Walk.APPLICATION));
    }

    private void amended() {
        walk.happens(new ApplicationAmended(Walk.APPLICATION));
    }

    private boolean called(String face) {
        return walk.faces.calls.contains(face);
    }

    private long count(String face) {
        return walk.faces.calls.stream().filter(face::equals).count();
    }
}
