package countinghouse.underwriting.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.underwriting.CallOutcome;
import countinghouse.underwriting.CallPurpose;
import countinghouse.underwriting.CallState;
import countinghouse.underwriting.CorrectionState;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseCallTest {
    private static final Caller UMA = new Caller("mer_1", "usr_u", "Uma", Set.of(Role.UNDERWRITER));
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final CaseCall call = new CaseCall("cal_1", "app_1", CallPurpose.MISSING_PAPER, new byte[0]).by(UMA, NOW);

    @ParameterizedTest
    @CsvSource({"REACHED, REACHED", "REFUSED, REFUSED", "NO_ANSWER, OPEN", "WRONG_NUMBER, OPEN", "CALL_BACK, OPEN"})
    void only_being_reached_or_refused_closes_it(CallOutcome outcome, CallState state) {
        call.tried(UMA, outcome, null, NOW);
        assertEquals(state, call.state());
        assertEquals(state == CallState.OPEN, call.closedAt() == null);
    }

    @Test
    void another_try_forgets_the_time_to_call_back() {
        call.tried(UMA, CallOutcome.CALL_BACK, NOW.plusSeconds(60), NOW);
        call.tried(UMA, CallOutcome.NO_ANSWER, null, NOW);
        assertNull(call.callBackAt());
    }

    @Test
    void what_is_closed_stays_closed() {
        call.cancel(UMA, NOW);
        assertEquals("call.closed", refused(() -> call.tried(UMA, CallOutcome.REACHED, null, NOW)));
        assertEquals("call.closed", refused(() -> call.cancel(UMA, NOW)));
        assertEquals("call.closed", refused(() -> call.supersede(UMA, NOW)));
    }

    @Test
    void correction_takes_one_answer() {
        CaseCorrection correction = new CaseCorrection("cor_1", call, new byte[0]).by(UMA, NOW);
        assertTrue(correction.isOpen());
        correction.close(CorrectionState.REFUSED, UMA, NOW);
        assertEquals("correction.closed", refused(() -> correction.close(CorrectionState.AGREED, UMA, NOW)));
        assertEquals(CorrectionState.REFUSED, correction.state());
    }

    private static String refused(Runnable step) {
        return assertThrows(Refusal.class, step::run).code();
    }
}
