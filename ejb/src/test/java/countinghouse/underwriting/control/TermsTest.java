package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.underwriting.Advice;
import countinghouse.underwriting.Conditions;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.Underwriting.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static final Caller UNDERWRITER = new Caller(null, "usr_u", "Uma", Set.of(Role.UNDERWRITER));
    private static final Caller SENIOR = new Caller(null, "usr_s", "Sam", Set.of(Role.SENIOR_UNDERWRITER));
    private static final Conditions SUGGESTED = terms(5, 90, 100_000, 2, "IC_PLUS");

    private static Conditions terms(int reserve, int days, long cap, int delay, String plan) {
        return new Conditions(reserve, days, cap, delay, List.of("IN_PERSON"), plan);
    }

    private static Terms of(Caller person, Conditions asked, String reason) {
        var advice = new Advice(Outcome.APPROVE, false, false, "AUT-01", SUGGESTED, "TRM-02", "1");
        return Terms.of(person, Decide.approveOn(asked, reason), Optional.of(advice));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 90, 100000, 2, IC_PLUS",
        "0, 0, 100000, 2, IC_PLUS",
        "5, 89, 100000, 2, IC_PLUS",
        "5, 90, 100001, 2, IC_PLUS",
        "5, 90, 0, 2, IC_PLUS",
        "5, 90, 100000, 1, IC_PLUS",
        "50, 365, 1, 1, IC_PLUS_HIGH"
    })
    void looser_in_anything_is_a_seniors_and_two_peoples(int reserve, int days, long cap, int delay, String plan) {
        Conditions asked = terms(reserve, days, cap, delay, plan);
        assertEquals(
                "conditions.looser",
                assertThrows(Refusal.class, () -> of(UNDERWRITER, asked, "Known well"))
                        .code());
        assertTrue(of(SENIOR, asked, "Known well").loosened());
    }

    @ParameterizedTest
    @CsvSource({
        "6, 90, 100000, 2, IC_PLUS",
        "5, 91, 100000, 2, IC_PLUS",
        "5, 90, 99999, 2, IC_PLUS",
        "5, 90, 100000, 3, IC_PLUS",
        "5, 90, 100000, 2, IC_PLUS_HIGH"
    })
    void stricter_is_the_underwriters_with_a_reason(int reserve, int days, long cap, int delay, String plan) {
        Conditions asked = terms(reserve, days, cap, delay, plan);
        for (String none : List.of(" ", "a".repeat(2001))) {
            assertEquals(
                    "conditions.reason",
                    assertThrows(Refusal.class, () -> of(UNDERWRITER, asked, none))
                            .code());
        }
        Terms terms = of(UNDERWRITER, asked, " Young shop ");
        assertFalse(terms.loosened());
        assertEquals(asked, terms.conditions());
        assertEquals(SUGGESTED, terms.changed().suggested());
        assertEquals("Young shop", terms.changed().reason());
        assertEquals(1, terms.differences().size());
    }

    @Test
    void the_suggested_ones_need_no_reason() {
        assertNull(of(UNDERWRITER, SUGGESTED, "").changed());
        assertEquals(SUGGESTED, of(UNDERWRITER, SUGGESTED, "").conditions());
        assertEquals(Map.of(), of(UNDERWRITER, SUGGESTED, "").differences());
    }

    @Test
    void differences_are_codes_and_numbers() {
        assertEquals(
                Map.of("reserve", "5 > 10", "plan", "IC_PLUS > IC_PLUS_HIGH"),
                of(UNDERWRITER, terms(10, 90, 100_000, 2, "IC_PLUS_HIGH"), "Young shop")
                        .differences());
    }

    @Test
    void there_are_no_other_plans() {
        assertEquals(
                "conditions.plan",
                assertThrows(Refusal.class, () -> of(SENIOR, terms(5, 90, 100_000, 2, "GIFT"), "Why not"))
                        .code());
    }

    @ParameterizedTest
    @CsvSource({
        "51, 90, 0, 2, reserve",
        "-1, 90, 0, 2, reserve",
        "5, 366, 0, 2, days",
        "5, 0, 0, 2, days",
        "0, 5, 0, 2, days",
        "5, 90, -1, 2, cap",
        "5, 90, 0, 31, delay",
        "5, 90, 0, -1, delay"
    })
    void bounds_hold_for_everybody(int reserve, int days, long cap, int delay, String what) {
        assertEquals(
                "conditions." + what,
                assertThrows(Refusal.class, () -> terms(reserve, days, cap, delay, "IC_PLUS"))
                        .code());
    }
}
