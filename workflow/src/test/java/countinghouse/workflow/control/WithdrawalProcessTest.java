package countinghouse.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.underwriting.CaseClaimed;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.Underwriting.Outcome;
import countinghouse.workflow.Processes.State;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The applicant takes it back: at any place before the decision, and never after it. */
class WithdrawalProcessTest {
    private final Walk walk = new Walk();

    @AfterEach
    void close() {
        walk.close();
    }

    @Test
    void withdrawal_ends_the_process_wherever_it_stands_before_the_decision() {
        for (int stop = 0; stop < 3; stop++) {
            try (Walk other = new Walk()) {
                other.submitted();
                if (stop > 0) {
                    other.checked(CheckState.PASSED, CheckState.PASSED);
                }
                if (stop > 1) {
                    other.happens(new CaseClaimed(Walk.APPLICATION, "usr_1", "Ann"));
                }

                other.withdrawnByApplicant().withdrawalHeard();

                assertTrue(other.ended());
                assertTrue(other.steps(State.DONE).endsWith("End_Withdrawn"), other.steps(State.DONE));
                assertEquals("", other.steps(State.AHEAD));
                assertEquals(0, other.engine.getTaskService().createTaskQuery().count());
            }
        }
    }

    @Test
    void withdrawal_is_believed_before_its_own_event_comes() {
        walk.inReview().withdrawnByApplicant().happens(new CaseDecided(Walk.APPLICATION, Outcome.APPROVE));
        assertTrue(walk.ended());
        assertFalse(walk.faces.calls.contains("Progress.approve@mer_1"));

        walk.withdrawalHeard();
    }

    @Test
    void withdrawn_draft_never_gets_a_process() {
        walk.withdrawnByApplicant().withdrawalHeard().submitted();

        assertEquals(List.of(), walk.place());
    }
}
