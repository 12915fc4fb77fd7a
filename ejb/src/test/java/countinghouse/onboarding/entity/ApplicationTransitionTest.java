package countinghouse.onboarding.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ApplicationTransitionTest {
    /** Every edge there is, written down a second time: a new one must be wanted in both places. */
    private static final Set<String> EDGES = Set.of(
            "DRAFT-SUBMIT-SUBMITTED",
            "SUBMITTED-VERIFY-VERIFYING",
            "VERIFYING-REVIEW-IN_REVIEW",
            "APPEALED-REVIEW-IN_REVIEW",
            "VERIFYING-ASK-ACTION_REQUIRED",
            "IN_REVIEW-ASK-ACTION_REQUIRED",
            "VERIFYING-AMEND-ACTION_REQUIRED",
            "IN_REVIEW-AMEND-ACTION_REQUIRED",
            "ACTION_REQUIRED-RESUBMIT-VERIFYING",
            "IN_REVIEW-APPROVE-APPROVED",
            "IN_REVIEW-DECLINE-DECLINED",
            "DECLINED-APPEAL-APPEALED",
            "DRAFT-WITHDRAW-WITHDRAWN",
            "SUBMITTED-WITHDRAW-WITHDRAWN",
            "VERIFYING-WITHDRAW-WITHDRAWN",
            "IN_REVIEW-WITHDRAW-WITHDRAWN",
            "ACTION_REQUIRED-WITHDRAW-WITHDRAWN",
            "APPEALED-WITHDRAW-WITHDRAWN",
            "DRAFT-EXPIRE-EXPIRED",
            "ACTION_REQUIRED-EXPIRE-EXPIRED");

    @Test
    void of_all_pairs_only_the_edges_lead_anywhere() {
        Set<String> found = new TreeSet<>();
        for (ApplicationState state : ApplicationState.values()) {
            for (ApplicationTransition transition : ApplicationTransition.values()) {
                try {
                    found.add(state + "-" + transition + "-" + transition.from(state));
                } catch (Refusal refusal) {
                    assertEquals("application.state", refusal.code());
                }
            }
        }
        assertEquals(new TreeSet<>(EDGES), found);
    }
}
