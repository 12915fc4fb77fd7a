package countinghouse.underwriting.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.underwriting.CaseView.CaseState;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnderwritingCaseTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Caller UMA = new Caller("mer_1", "usr_1", "Uma", Set.of(Role.UNDERWRITER));
    private static final Caller SENIOR = new Caller("mer_1", "usr_3", "Sia", Set.of(Role.SENIOR_UNDERWRITER));
    private static final Caller SIMON = new Caller("mer_1", "usr_2", "Simon", Set.of(Role.UNDERWRITER));

    @Test
    void only_one_person_owns_a_case() {
        UnderwritingCase file = queued();
        file.claim(UMA);
        Refusal refusal = assertThrows(Refusal.class, () -> file.claim(SIMON));
        assertEquals("case.claimed-by", refusal.code());
        assertEquals("Uma", refusal.parameters().get("name"));
    }

    @Test
    void only_the_owner_decides_and_only_once() {
        UnderwritingCase file = queued();
        assertEquals(
                "case.not-claimed",
                assertThrows(Refusal.class, () -> file.decide(UMA, NOW)).code());
        file.claim(UMA);
        assertEquals(
                "case.not-claimed",
                assertThrows(Refusal.class, () -> file.decide(SIMON, NOW)).code());
        file.decide(UMA, NOW);
        assertEquals(CaseState.DECIDED, file.state());
        assertEquals(
                "case.decided",
                assertThrows(Refusal.class, () -> file.decide(UMA, NOW)).code());
    }

    @Test
    void a_case_is_not_claimed_before_it_is_queued() {
        UnderwritingCase file = new UnderwritingCase("app_1", "26-000001", "US", "usr_grace");
        assertThrows(Refusal.class, () -> file.claim(UMA));
    }

    @Test
    void who_filed_it_neither_claims_nor_decides_it_whatever_role_they_hold_now() {
        UnderwritingCase file = queued();
        Caller grace = new Caller("mer_1", "usr_grace", "Grace", Set.of(Role.SENIOR_UNDERWRITER));
        assertEquals(
                "case.own", assertThrows(Refusal.class, () -> file.claim(grace)).code());
        assertThrows(Refusal.class, () -> file.decide(grace, NOW));
        file.claim(UMA);
    }

    @Test
    void facts_are_taken_until_the_checks_begin() {
        UnderwritingCase file = new UnderwritingCase("app_1", "26-000001", "US", "usr_grace");
        assertEquals(true, file.takesFacts());
        file.check();
        assertEquals(false, file.takesFacts());
    }

    @Test
    void a_senior_takes_a_case_from_anybody_and_gives_it_to_anybody_but_its_applicant() {
        UnderwritingCase file = queued();
        file.claim(UMA);
        file.assign(SENIOR, "usr_2", "Simon");
        assertEquals("usr_2", file.ownerId());
        assertThrows(Refusal.class, () -> file.decide(UMA, NOW));
        assertEquals(
                "case.own",
                assertThrows(Refusal.class, () -> file.assign(SENIOR, "usr_grace", "Grace"))
                        .code());
        file.giveBack(SENIOR);
        assertNull(file.ownerId());
        file.claim(UMA);
    }

    @Test
    void who_filed_it_gives_it_to_nobody() {
        Caller grace = new Caller("mer_1", "usr_grace", "Grace", Set.of(Role.SENIOR_UNDERWRITER));
        assertThrows(Refusal.class, () -> queued().assign(grace, "usr_2", "Simon"));
        assertThrows(Refusal.class, () -> queued().giveBack(grace));
    }

    @Test
    void only_a_case_in_review_is_given() {
        UnderwritingCase file = queued();
        file.claim(UMA);
        file.decide(UMA, NOW);
        assertThrows(Refusal.class, () -> file.assign(SENIOR, "usr_2", "Simon"));
        assertThrows(Refusal.class, () -> file.giveBack(SENIOR));
        UnderwritingCase early = new UnderwritingCase("app_1", "26-000001", "US", "usr_grace");
        assertThrows(Refusal.class, () -> early.assign(SENIOR, "usr_2", "Simon"));
    }

    private static UnderwritingCase queued() {
        UnderwritingCase file = new UnderwritingCase("app_1", "26-000001", "US", "usr_grace");
        file.check();
        file.queue(NOW);
        return file;
    }
}
