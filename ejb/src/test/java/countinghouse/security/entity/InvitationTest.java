package countinghouse.security.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Caller ADA = new Caller("mer_platform", "usr_ada", "Ada", Set.of(Role.PLATFORM_ADMIN));
    private static final Caller BEN = new Caller("mer_platform", "usr_ben", "Ben", Set.of(Role.PLATFORM_ADMIN));

    private static Invitation proposed() {
        return new Invitation(
                "inv_1", new Staff.Invite("cleo@example.com", Role.SENIOR_UNDERWRITER, Locale.ENGLISH), ADA, NOW);
    }

    @Test
    void a_link_works_for_seven_days() {
        Invitation invitation = proposed();
        assertFalse(invitation.isAnswerable("h", NOW));
        invitation.send("h", NOW);
        assertTrue(invitation.isAnswerable("h", NOW.plus(Duration.ofDays(7)).minusSeconds(1)));
        assertFalse(invitation.isAnswerable("h", NOW.plus(Duration.ofDays(7))));
        assertEquals("EXPIRED", invitation.view(NOW.plus(Duration.ofDays(8))).state());
    }

    @Test
    void a_fresh_link_makes_the_one_before_worthless() {
        Invitation invitation = proposed();
        invitation.send("old", NOW);
        invitation.send("new", NOW);
        assertFalse(invitation.isAnswerable("old", NOW));
        assertTrue(invitation.isAnswerable("new", NOW));
    }

    @Test
    void once_answered_or_revoked_it_is_closed() {
        Invitation taken = proposed();
        taken.send("h", NOW);
        taken.accept("usr_cleo", NOW);
        assertFalse(taken.isAnswerable("h", NOW));
        assertThrows(Refusal.class, () -> taken.send("h", NOW));
        Invitation revoked = proposed();
        revoked.revoke(NOW);
        assertEquals(
                "invitation.closed",
                assertThrows(Refusal.class, () -> revoked.confirm(BEN)).code());
    }

    @Test
    void who_proposed_it_does_not_confirm_it() {
        Invitation invitation = proposed();
        assertEquals(
                "staff.second-admin",
                assertThrows(Refusal.class, () -> invitation.confirm(ADA)).code());
        invitation.confirm(BEN);
    }
}
