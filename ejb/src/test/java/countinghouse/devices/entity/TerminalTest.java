package countinghouse.devices.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void a_code_works_once() {
        Terminal terminal = delivered();
        assertTrue(terminal.accepts("right"));
        terminal.activate("til_1", Instant.EPOCH);
        assertFalse(terminal.accepts("right"));
        assertEquals("ACTIVE", terminal.view().state());
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_refused_too_until_a_new_one_is_sent() {
        Terminal terminal = delivered();
        for (int i = 0; i < 5; i++) {
            assertFalse(terminal.accepts("wrong"));
        }
        assertFalse(terminal.accepts("right"));
        terminal.expectCode("new");
        assertTrue(terminal.accepts("new"));
    }

    @Test
    void a_terminal_that_is_not_delivered_takes_no_code() {
        Terminal terminal = new Terminal("ter_1", "PK-00001", "POCKET", "ord_1");
        terminal.expectCode("right");
        assertFalse(terminal.accepts("right"));
    }

    private static Terminal delivered() {
        Terminal terminal = new Terminal("ter_1", "PK-00001", "POCKET", "ord_1");
        terminal.shipped();
        terminal.delivered();
        terminal.expectCode("right");
        return terminal;
    }
}
