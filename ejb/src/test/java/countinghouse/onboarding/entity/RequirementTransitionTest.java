package countinghouse.onboarding.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.RequirementState;
import countinghouse.underwriting.RequirementReason;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RequirementTransitionTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Set<String> EDGES = Set.of(
            "DUE-GIVE-PENDING",
            "REJECTED-GIVE-PENDING",
            "PENDING-GIVE-PENDING",
            "PENDING-ACCEPT-SATISFIED",
            "SATISFIED-ACCEPT-SATISFIED",
            "PENDING-REJECT-REJECTED",
            "SATISFIED-REJECT-REJECTED",
            "REJECTED-REJECT-REJECTED",
            "DUE-REJECT-REJECTED",
            "WAIVED-REJECT-REJECTED",
            "WAIVED-GIVE-PENDING",
            "DUE-LACK-DUE",
            "PENDING-LACK-DUE",
            "REJECTED-LACK_AGAIN-REJECTED",
            "PENDING-LACK_AGAIN-REJECTED",
            "DUE-WAIVE-WAIVED",
            "PENDING-WAIVE-WAIVED",
            "REJECTED-WAIVE-WAIVED");

    @Test
    void of_all_pairs_only_the_edges_lead_anywhere() {
        Set<String> found = new TreeSet<>();
        for (RequirementState state : RequirementState.values()) {
            for (RequirementTransition transition : RequirementTransition.values()) {
                try {
                    found.add(state + "-" + transition + "-" + transition.from(state));
                } catch (Refusal refusal) {
                    assertEquals("requirement.state", refusal.code());
                }
            }
        }
        assertEquals(new TreeSet<>(EDGES), found);
    }

    @Test
    void own_correction_is_no_failed_try() {
        RequirementRow row = new RequirementRow("req_1", "app_1", "PERSON", 1, NOW);
        row.move(RequirementTransition.GIVE, NOW);
        row.reject(RequirementReason.OWN_CORRECTION, null, NOW);
        assertEquals(0, row.rejections());
        row.reject(RequirementReason.IDENTITY_NOT_CONFIRMED, null, NOW);
        assertEquals(1, row.rejections());
    }

    @Test
    void what_was_wrong_is_said_until_it_is_accepted() {
        RequirementRow row = new RequirementRow("req_1", "app_1", "PERSON", 1, NOW);
        row.move(RequirementTransition.GIVE, NOW);
        row.reject(RequirementReason.NAME_DIFFERS, "As on the card", NOW);
        assertTrue(row.view().owed());
        row.move(RequirementTransition.GIVE, NOW);
        assertFalse(row.view().owed());
        assertEquals("As on the card", row.view().note());
        row.move(RequirementTransition.ACCEPT, NOW);
        assertEquals(null, row.view().reason());
    }
}
