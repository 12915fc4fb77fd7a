package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.security.Client;
import countinghouse.security.Passwords;
import countinghouse.security.People;
import countinghouse.security.Sessions;
import countinghouse.security.Sessions.Stage;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in, staying in, and getting in again without the password. */
class PeopleIT extends InContainer {
    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    Passwords passwords;

    @Inject
    Persons persons;

    private Rows rows;

    @BeforeEach
    void look() {
        rows = new Rows();
    }

    private String wrong(String email, Client client) {
        return refused(() -> sessions.enter(email, "not the password at all", client));
    }

    @Test
    void unknown_unconfirmed_and_wrong_get_the_same_answer_at_the_same_price() throws Exception {
        Somebody known = persons.registered(rows);
        Somebody unconfirmed = persons.unconfirmed(rows);
        String nobody = Ids.next("per") + "@example.com";
        assertEquals("person.sign-in", wrong(known.email(), Persons.stranger()));
        assertEquals("person.sign-in", wrong(nobody, Persons.stranger()));
        assertEquals("person.sign-in", refused(() -> persons.enter(unconfirmed, Persons.stranger())));
        long forKnown = fastest(known.email());
        long forNobody = fastest(nobody);
        assertTrue(forNobody * 2 > forKnown && forKnown * 2 > forNobody, forKnown + " ns and " + forNobody + " ns");
    }

    private long fastest(String email) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            wrong(email, Persons.stranger());
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    @Test
    void the_sixth_try_waits_whether_there_is_such_an_account_or_not() throws Exception {
        for (String email : List.of(persons.registered(rows).email(), Ids.next("per") + "@example.com")) {
            Client guesser = Persons.stranger();
            for (int i = 0; i < 5; i++) {
                assertEquals("person.sign-in", wrong(email, guesser));
            }
            Refusal wait = assertThrows(Refusal.class, () -> sessions.enter(email, "whatever it is", guesser));
            assertEquals("person.wait", wait.code());
            assertTrue(
                    Integer.parseInt(wait.parameters().get("seconds")) <= 16,
                    wait.parameters().toString());
        }
    }

    @Test
    void nobody_can_lock_a_person_out() throws Exception {
        Somebody somebody = persons.registered(rows);
        Client own = Persons.stranger();
        persons.enter(somebody, own);
        Client guesser = Persons.stranger();
        for (int i = 0; i < 5; i++) {
            wrong(somebody.email(), guesser);
        }
        assertEquals("person.wait", wrong(somebody.email(), guesser));
        Client ownAtTheGuessersAddress = new Client(guesser.address(), own.userAgent(), own.device());
        assertEquals(
                Stage.FULL, persons.enter(somebody, ownAtTheGuessersAddress).stage());
        assertEquals(Stage.FULL, persons.enter(somebody, Persons.stranger()).stage());
    }

    @Test
    void an_account_under_attack_gives_a_new_address_one_free_try() throws Exception {
        Somebody somebody = persons.registered(rows);
        Client own = Persons.stranger();
        persons.enter(somebody, own);
        for (int i = 0; i < 50; i++) {
            wrong(somebody.email(), Persons.stranger());
        }
        Client next = Persons.stranger();
        assertEquals("person.sign-in", wrong(somebody.email(), next));
        assertEquals("person.wait", wrong(somebody.email(), next));
        assertEquals(Stage.FULL, persons.enter(somebody, own).stage());
        assertEquals(Stage.FULL, persons.enter(somebody, Persons.stranger()).stage());
    }

    @Test
    void a_reset_keeps_the_second_factor_and_ends_every_session() throws Exception {
        Somebody somebody = persons.registered(rows);
        Client client = Persons.stranger();
        String session = persons.enter(somebody, client).sessionId();
        persons.enrol(session, client);
        passwords.forgot(somebody.email(), client);
        String token = Mailbox.tokens(somebody.email(), "reset", 1).getFirst();
        assertTrue(sessions.see(session, true).isPresent());
        passwords.reset(token, "copper lantern 73 river");
        assertTrue(sessions.see(session, true).isEmpty(), "sessions end");
        assertEquals("person.sign-in", refused(() -> persons.enter(somebody, client)), "the old password is dead");
        Sessions.Standing again = sessions.enter(somebody.email(), "copper lantern 73 river", client);
        assertEquals(Stage.CODE, again.stage());
        assertTrue(again.person().platformRoles().isEmpty());
    }

    @Test
    void a_reset_link_works_once_and_a_later_one_kills_it() throws Exception {
        Somebody somebody = persons.registered(rows);
        passwords.forgot(somebody.email(), Persons.stranger());
        String first = Mailbox.tokens(somebody.email(), "reset", 1).getFirst();
        passwords.forgot(somebody.email(), Persons.stranger());
        String second = Mailbox.tokens(somebody.email(), "reset", 2).stream()
                .filter(token -> !token.equals(first))
                .findFirst()
                .orElseThrow();
        assertEquals("person.reset-invalid", refused(() -> passwords.reset(first, "copper lantern 73 river")));
        assertEquals("person.password-common", refused(() -> passwords.reset(second, "password12345")));
        passwords.reset(second, "copper lantern 73 river");
        assertEquals("person.reset-invalid", refused(() -> passwords.reset(second, "copper lantern 74 river")));
    }

    @Test
    void asking_for_a_link_tells_nothing_of_an_address_that_nobody_has() {
        String nobody = Ids.next("per") + "@example.com";
        passwords.forgot(nobody, Persons.stranger());
        people.resendConfirmation(nobody, Persons.stranger());
        assertEquals(0, rows.count("SELECT COUNT(*) FROM mail_message WHERE recipient = ?", nobody));
    }

    @Test
    void a_confirmation_link_works_once_and_a_later_one_kills_it() throws Exception {
        Somebody somebody = persons.unconfirmed(rows);
        String first = Mailbox.tokens(somebody.email(), "confirm", 1).getFirst();
        people.resendConfirmation(somebody.email(), Persons.stranger());
        String second = Mailbox.tokens(somebody.email(), "confirm", 2).stream()
                .filter(token -> !token.equals(first))
                .findFirst()
                .orElseThrow();
        assertEquals("person.confirmation-invalid", refused(() -> people.confirm(first)));
        people.confirm(second);
        assertEquals("person.confirmation-invalid", refused(() -> people.confirm(second)));
        assertEquals(Stage.FULL, persons.enter(somebody, Persons.stranger()).stage());
    }

    @Test
    void a_changed_password_ends_the_other_sessions_only() throws Exception {
        Somebody somebody = persons.registered(rows);
        Client client = Persons.stranger();
        String here = persons.enter(somebody, client).sessionId();
        String there = persons.enter(somebody, Persons.stranger()).sessionId();
        assertEquals(
                "person.password-wrong",
                refused(() -> passwords.change(here, "not this one, no", "copper lantern 73 river", client)));
        passwords.change(here, somebody.password(), "copper lantern 73 river", client);
        assertTrue(sessions.see(here, true).isPresent());
        assertTrue(sessions.see(there, true).isEmpty());
    }

    @Test
    void a_revoked_session_is_over_at_the_next_click_and_nobody_revokes_anothers() throws Exception {
        Somebody somebody = persons.registered(rows);
        String here = persons.enter(somebody, Persons.stranger()).sessionId();
        String there = persons.enter(somebody, Persons.stranger()).sessionId();
        assertEquals(2, sessions.open(here).size());
        String stranger =
                persons.enter(persons.registered(rows), Persons.stranger()).sessionId();
        assertEquals("not-found", refused(() -> sessions.end(stranger, there)));
        sessions.end(here, there);
        assertTrue(sessions.see(there, true).isEmpty());
        assertEquals("forbidden", refused(() -> sessions.open(there)));
        sessions.leave(here);
        assertTrue(sessions.see(here, true).isEmpty());
    }

    @Test
    void a_session_ends_idle_or_after_its_longest_time() throws Exception {
        Somebody somebody = persons.registered(rows);
        String idle = persons.enter(somebody, Persons.stranger()).sessionId();
        String old = persons.enter(somebody, Persons.stranger()).sessionId();
        rows.change("UPDATE person_session SET last_seen_at = last_seen_at - INTERVAL 31 MINUTE WHERE id = ?", idle);
        rows.change("UPDATE person_session SET started_at = started_at - INTERVAL 13 HOUR WHERE id = ?", old);
        assertFalse(sessions.see(idle, true).isPresent());
        assertFalse(sessions.see(old, true).isPresent());
        assertEquals(
                List.of("IDLE", "TOO_LONG"),
                rows.all(
                        "SELECT end_reason FROM person_session WHERE person_id = ? ORDER BY end_reason",
                        somebody.id()));
    }

    @Test
    void every_success_and_every_failure_is_in_the_trail() throws Exception {
        Somebody somebody = persons.registered(rows);
        wrong(somebody.email(), Persons.stranger());
        String session = persons.enter(somebody, Persons.stranger()).sessionId();
        assertEquals(
                List.of("signed-in", "sign-in-failed"),
                sessions.recent(session).stream()
                        .map(Sessions.SignInView::outcome)
                        .toList());
    }
}
