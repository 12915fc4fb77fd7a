package countinghouse.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TerminalTraceTest {
    @Test
    void numbers_run_from_1_to_999999_and_begin_again() {
        TerminalTrace trace = new TerminalTrace("ter_1");
        assertEquals(1, trace.next());
        for (int number = 2; number <= 999_999; number++) {
            assertEquals(number, trace.next());
        }
        assertEquals(1, trace.next());
    }
}
