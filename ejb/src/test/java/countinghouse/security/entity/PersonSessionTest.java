package countinghouse.security.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.security.Client;
import countinghouse.security.Sessions.Stage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonSessionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Client CLIENT = new Client("192.0.2.1", "curl/8", "device");

    private static PersonSession begun(boolean factor) {
        return new PersonSession("ses_1", "usr_1", CLIENT, factor, NOW);
    }

    @Test
    void a_password_is_enough_only_without_a_factor_and_without_a_role_of_the_platform() {
        assertEquals(Stage.FULL, begun(false).stage(false));
        assertEquals(Stage.ENROLMENT, begun(false).stage(true));
        assertEquals(Stage.CODE, begun(true).stage(false));
        assertEquals(Stage.CODE, begun(true).stage(true));
    }

    @Test
    void a_proved_factor_opens_everything() {
        PersonSession session = begun(true);
        session.factorProved(NOW);
        assertEquals(Stage.FULL, session.stage(true));
    }

    @Test
    void it_ends_after_half_an_hour_without_a_click_and_sooner_for_staff() {
        PersonSession session = begun(false);
        session.complete(NOW);
        assertNull(session.expired(false, NOW.plus(Duration.ofMinutes(30))));
        assertEquals(
                PersonSession.End.IDLE,
                session.expired(false, NOW.plus(Duration.ofMinutes(30)).plusSeconds(1)));
        session.factorProved(NOW);
        assertEquals(
                PersonSession.End.IDLE,
                session.expired(true, NOW.plus(Duration.ofMinutes(15)).plusSeconds(1)));
    }

    @Test
    void it_ends_after_twelve_hours_however_busy_and_after_eight_for_staff() {
        PersonSession session = begun(false);
        session.factorProved(NOW);
        Instant late = NOW.plus(Duration.ofHours(8)).plusSeconds(1);
        session.seen(late);
        assertEquals(PersonSession.End.TOO_LONG, session.expired(true, late));
        assertNull(session.expired(false, late));
        Instant later = NOW.plus(Duration.ofHours(12)).plusSeconds(1);
        session.seen(later);
        assertEquals(PersonSession.End.TOO_LONG, session.expired(false, later));
    }

    @Test
    void the_code_is_waited_for_ten_minutes() {
        assertNull(begun(true).expired(false, NOW.plus(Duration.ofMinutes(10))));
        assertEquals(
                PersonSession.End.IDLE,
                begun(true).expired(false, NOW.plus(Duration.ofMinutes(10)).plusSeconds(1)));
    }

    @Test
    void the_fifth_wrong_code_is_one_too_many() {
        PersonSession session = begun(true);
        for (int i = 0; i < 4; i++) {
            assertFalse(session.wrongCode());
        }
        assertTrue(session.wrongCode());
    }

    @Test
    void a_proof_is_good_for_five_minutes() {
        PersonSession session = begun(false);
        assertFalse(session.isProved(NOW));
        session.complete(NOW);
        assertTrue(session.isProved(NOW.plus(Duration.ofMinutes(5)).minusSeconds(1)));
        assertFalse(session.isProved(NOW.plus(Duration.ofMinutes(5))));
        session.stepUp(NOW.plus(Duration.ofMinutes(9)));
        assertTrue(session.isProved(NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void the_first_reason_of_an_end_stays() {
        PersonSession session = begun(false);
        session.end(PersonSession.End.REVOKED, NOW);
        session.end(PersonSession.End.IDLE, NOW.plusSeconds(1));
        assertTrue(session.isEnded());
    }
}
