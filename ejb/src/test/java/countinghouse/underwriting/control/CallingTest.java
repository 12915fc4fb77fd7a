package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import countinghouse.underwriting.CallLine;
import countinghouse.underwriting.CallOutcome;
import countinghouse.underwriting.CallPurpose;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @ParameterizedTest
    @EnumSource(CallPurpose.class)
    void every_script_greets_warns_and_closes(CallPurpose purpose) {
        List<CallLine> script = purpose.script(true, true);
        assertEquals(CallLine.GREETING, script.getFirst());
        assertEquals(CallLine.NEVER_ASK, script.get(2));
        assertEquals(CallLine.ASK_QUESTION, script.get(script.size() - 2));
        assertEquals(CallLine.CLOSING, script.getLast());
        assertEquals(script.size(), script.stream().distinct().count());
    }

    @Test
    void company_is_not_asked_when_it_was_born() {
        List<CallLine> script = CallPurpose.VERIFY_IDENTITY.script(false, false);
        assertFalse(script.contains(CallLine.ASK_BIRTH_DATE));
        assertFalse(script.contains(CallLine.ASK_QUESTION));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 30 * 24 * 60})
    void call_back_is_soon_and_not_past(long minutes) {
        assertEquals("call.back-when", refused(CallOutcome.CALL_BACK, NOW.plus(minutes, ChronoUnit.MINUTES)));
    }

    @Test
    void only_a_call_back_has_a_time() {
        Instant soon = NOW.plus(1, ChronoUnit.HOURS);
        assertEquals("call.back-when", refused(CallOutcome.CALL_BACK, null));
        assertEquals("call.back-when", refused(CallOutcome.REACHED, soon));
        assertDoesNotThrow(() -> Calling.requireTime(CallOutcome.CALL_BACK, soon, NOW));
        assertDoesNotThrow(() -> Calling.requireTime(CallOutcome.NO_ANSWER, null, NOW));
    }

    private static String refused(CallOutcome outcome, Instant back) {
        return assertThrows(Refusal.class, () -> Calling.requireTime(outcome, back, NOW))
                .code();
    }
}
