package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.underwriting.Resemblance;
import countinghouse.underwriting.gateway.CheckAnswer.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookAlikesCheckTest {
    @Test
    void whoever_resembles_somebody_is_looked_at_and_never_failed() {
        assertEquals(Outcome.PASS, outcome(Resemblance.NONE));
        assertEquals(Outcome.PASS, outcome(new Resemblance(0, 0, 0, 0, 0, 7, 20)), "pace is points, not a resemblance");
        assertEquals(Outcome.UNCLEAR, outcome(new Resemblance(0, 0, 0, 1, 0, 0, 0)));
        assertEquals(Outcome.UNCLEAR, outcome(new Resemblance(0, 0, 0, 0, 1, 0, 0)));
        assertEquals(Outcome.UNCLEAR, outcome(new Resemblance(0, 0, 1, 0, 0, 0, 0)));
    }

    @Test
    void evidence_is_read_back_as_it_was_written() {
        Resemblance found = new Resemblance(1, 2, 0, 4, 5, 6, 7);

        assertEquals(found, Resemblance.of(found.evidence()));
        assertEquals(Resemblance.NONE, Resemblance.of(Map.of()));
    }

    private static Outcome outcome(Resemblance found) {
        return LookAlikesCheck.answer("chk_1", found).outcome();
    }
}
