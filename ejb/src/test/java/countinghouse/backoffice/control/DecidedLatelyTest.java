package countinghouse.backoffice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DecidedLatelyTest {
    @Test
    void nine_of_ten_do_not_exceed_the_value_at_this_place() {
        assertEquals(17, DecidedLately.ninthOfTen(20));
        assertEquals(18, DecidedLately.ninthOfTen(21));
        assertEquals(89, DecidedLately.ninthOfTen(100));
    }
}
