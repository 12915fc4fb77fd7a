package countinghouse.onboarding.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.OwnerState;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OwnerTransitionTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    /** Every edge there is, written down a second time: a new one must be wanted in both places. */
    private static final Set<String> EDGES = Set.of(
            "NAMED-INVITE-INVITED",
            "INVITED-INVITE-INVITED",
            "GIVEN-INVITE-INVITED",
            "EXPIRED-INVITE-INVITED",
            "INVITED-GIVE-GIVEN",
            "GIVEN-CHECK-CHECKED",
            "INVITED-REFUSE-REFUSED",
            "INVITED-EXPIRE-EXPIRED",
            "NAMED-LEAVE-LEFT",
            "INVITED-LEAVE-LEFT",
            "GIVEN-LEAVE-LEFT",
            "CHECKED-LEAVE-LEFT",
            "REFUSED-LEAVE-LEFT",
            "EXPIRED-LEAVE-LEFT");

    @Test
    void of_all_pairs_only_the_edges_lead_anywhere() {
        Set<String> found = new TreeSet<>();
        for (OwnerState state : OwnerState.values()) {
            for (OwnerTransition transition : OwnerTransition.values()) {
                try {
                    found.add(state + "-" + transition + "-" + transition.from(state));
                } catch (Refusal refusal) {
                    assertEquals("owner.state", refusal.code());
                }
            }
        }
        assertEquals(new TreeSet<>(EDGES), found);
    }

    @Test
    void link_works_for_fourteen_days_and_a_further_one_ends_it() {
        var owner = new OwnerApplication("own_1", "app_1", "en", NOW);
        owner.invite("first", NOW);

        assertTrue(owner.isOpen(NOW.plus(Duration.ofDays(14)).minusMillis(1)));
        assertFalse(owner.isOpen(NOW.plus(Duration.ofDays(14))));

        owner.invite("second", NOW.plus(Duration.ofDays(15)));
        assertFalse(owner.hasToken("first"));
        assertTrue(owner.hasToken("second"));
        assertTrue(owner.isOpen(NOW.plus(Duration.ofDays(16))));
    }

    @Test
    void link_of_somebody_who_said_no_is_forgotten() {
        var owner = new OwnerApplication("own_1", "app_1", "en", NOW);
        owner.invite("hash", NOW);
        owner.close(OwnerTransition.REFUSE, NOW);

        assertFalse(owner.hasToken("hash"));
    }
}
