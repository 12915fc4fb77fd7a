package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.security.Client;
import countinghouse.security.Factors;
import countinghouse.security.Sessions;
import countinghouse.security.Sessions.Stage;
import countinghouse.security.StepUp;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes, recovery codes, and fresh proofs. */
class SecondFactorIT extends InContainer {
    @Inject
    Sessions sessions;

    @Inject
    Factors factors;

    @Inject
    StepUp stepUp;

    @Inject
    Persons persons;

    private Rows rows;
    private Client client;

    @BeforeEach
    void look() {
        rows = new Rows();
        client = Persons.stranger();
    }

    private void forgetProof(String session) throws Exception {
        rows.change(
                "UPDATE person_session SET stepped_up_at = stepped_up_at - INTERVAL 6 MINUTE WHERE id = ?", session);
    }

    @Test
    void staff_without_a_second_factor_have_no_roles_and_get_no_further() throws Exception {
        Somebody somebody = persons.staff(rows);
        Sessions.Standing begun = persons.enter(somebody, client);
        assertEquals(Stage.ENROLMENT, begun.stage());
        assertEquals(Set.of(), begun.person().platformRoles());
        assertFalse(begun.person().onPlatform().may(Permission.CASE_READ));
        assertEquals(
                Set.of(),
                sessions.see(begun.sessionId(), true).orElseThrow().person().platformRoles());
        assertEquals("forbidden", refused(() -> sessions.open(begun.sessionId())));
        assertEquals("forbidden", refused(() -> stepUp.require(begun.sessionId())));
        persons.enrol(begun.sessionId(), client);
        Sessions.Standing done = sessions.see(begun.sessionId(), true).orElseThrow();
        assertEquals(Stage.FULL, done.stage());
        assertEquals(Set.of(Role.UNDERWRITER), done.person().platformRoles());
        assertEquals("person.factor-required", refused(() -> factors.remove(begun.sessionId())));
    }

    @Test
    void a_role_of_the_platform_leads_a_session_without_a_factor_to_enrolment_at_the_next_click() throws Exception {
        Somebody somebody = persons.registered(rows);
        String session = persons.enter(somebody, client).sessionId();
        Persons.makeStaff(rows, somebody.id());
        Sessions.Standing now = sessions.see(session, true).orElseThrow();
        assertEquals(Stage.ENROLMENT, now.stage());
        assertEquals(Set.of(), now.person().platformRoles());
    }

    @Test
    void a_code_opens_the_session_and_is_never_taken_again() throws Exception {
        Somebody somebody = persons.registered(rows);
        String secret = persons.enrol(persons.enter(somebody, client).sessionId(), client)
                .getFirst();
        String code = Somebody.code(secret, 1);
        Sessions.Standing begun = persons.enter(somebody, client);
        assertEquals(Stage.CODE, begun.stage());
        assertEquals(List.of(), begun.person().memberships());
        assertEquals("forbidden", refused(() -> sessions.open(begun.sessionId())));
        assertEquals(Stage.FULL, sessions.code(begun.sessionId(), code, client).stage());
        String again = persons.enter(somebody, client).sessionId();
        assertEquals("person.code", refused(() -> sessions.code(again, code, client)));
    }

    @Test
    void the_fifth_wrong_code_ends_the_sign_in_and_tells_the_person() throws Exception {
        Somebody somebody = persons.registered(rows);
        persons.enrol(persons.enter(somebody, client).sessionId(), client);
        String session = persons.enter(somebody, client).sessionId();
        for (int i = 0; i < 4; i++) {
            assertEquals("person.code", refused(() -> sessions.code(session, "00000x", client)));
        }
        assertEquals("forbidden", refused(() -> sessions.code(session, "00000x", client)));
        assertTrue(sessions.see(session, true).isEmpty());
        assertEquals(
                1,
                rows.count(
                        "SELECT COUNT(*) FROM mail_message WHERE recipient = ? AND template = 'codes-wrong'",
                        somebody.email()));
        String next = persons.enter(somebody, client).sessionId();
        assertEquals("person.wait", refused(() -> sessions.code(next, "00000x", client)));
    }

    @Test
    void a_recovery_code_works_once_and_is_counted() throws Exception {
        Somebody somebody = persons.registered(rows);
        List<String> kept = persons.enrol(persons.enter(somebody, client).sessionId(), client);
        String recovery = kept.get(1);
        String session = persons.enter(somebody, client).sessionId();
        assertEquals(Stage.FULL, sessions.code(session, recovery, client).stage());
        assertEquals(9, factors.state(session).recoveryCodesLeft());
        String again = persons.enter(somebody, client).sessionId();
        assertEquals("person.code", refused(() -> sessions.code(again, recovery, client)));
        List<String> renewed = factors.renewRecoveryCodes(session);
        assertEquals(10, renewed.size());
        assertEquals(10, factors.state(session).recoveryCodesLeft());
        assertEquals("person.code", refused(() -> sessions.code(again, kept.get(2), client)));
        assertEquals(
                Stage.FULL, sessions.code(again, renewed.getFirst(), client).stage());
    }

    @Test
    void secrets_are_sealed_and_recovery_codes_hashed() throws Exception {
        Somebody somebody = persons.registered(rows);
        List<String> kept = persons.enrol(persons.enter(somebody, client).sessionId(), client);
        String stored = rows.all("SELECT HEX(secret) FROM person_factor WHERE person_id = ?", somebody.id())
                .getFirst();
        byte[] secret = new org.apache.commons.codec.binary.Base32()
                .decode(kept.getFirst().replace(" ", ""));
        assertFalse(stored.contains(java.util.HexFormat.of().withUpperCase().formatHex(secret)));
        assertFalse(stored.contains(java.util.HexFormat.of()
                .withUpperCase()
                .formatHex(kept.getFirst().getBytes(StandardCharsets.US_ASCII))));
        for (String hash : rows.all("SELECT code_hash FROM recovery_code WHERE person_id = ?", somebody.id())) {
            assertTrue(hash.matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void a_fresh_proof_is_asked_for_after_five_minutes() throws Exception {
        Somebody somebody = persons.registered(rows);
        String session = persons.enter(somebody, client).sessionId();
        stepUp.require(session);
        forgetProof(session);
        assertEquals("person.step-up", refused(() -> stepUp.require(session)));
        assertEquals(StepUp.Proof.PASSWORD, stepUp.wanted(session));
        assertEquals("person.password-wrong", refused(() -> stepUp.prove(session, "not this one", client)));
        stepUp.prove(session, somebody.password(), client);
        stepUp.require(session);
    }

    @Test
    void removing_or_replacing_a_factor_needs_a_fresh_proof_by_code() throws Exception {
        Somebody somebody = persons.registered(rows);
        String session = persons.enter(somebody, client).sessionId();
        List<String> kept = persons.enrol(session, client);
        forgetProof(session);
        assertEquals("person.step-up", refused(() -> factors.remove(session)));
        assertEquals("person.step-up", refused(() -> factors.begin(session)));
        assertEquals("person.step-up", refused(() -> factors.renewRecoveryCodes(session)));
        assertEquals(StepUp.Proof.CODE, stepUp.wanted(session));
        assertEquals("person.code", refused(() -> stepUp.prove(session, somebody.password(), client)));
        stepUp.prove(session, Somebody.code(kept.getFirst(), 1), client);
        factors.remove(session);
        assertFalse(factors.state(session).isOn());
        assertEquals(Stage.FULL, persons.enter(somebody, client).stage());
    }

    @Test
    void a_new_browser_is_told_to_the_person() throws Exception {
        Somebody somebody = persons.registered(rows);
        persons.enter(somebody, client);
        persons.enter(somebody, client);
        String sql = "SELECT COUNT(*) FROM mail_message WHERE recipient = ? AND template = 'new-device'";
        assertEquals(0, rows.count(sql, somebody.email()));
        persons.enter(somebody, Persons.stranger());
        assertEquals(1, rows.count(sql, somebody.email()));
    }
}
