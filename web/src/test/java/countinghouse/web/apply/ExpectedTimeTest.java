package countinghouse.web.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.web.apply.ExpectedTime.Span;
import org.junit.jupiter.api.Test;

class ExpectedTimeTest {
    @Test
    void a_time_is_said_in_the_unit_that_people_use_and_never_shorter_than_it_was() {
        assertEquals(new Span("minutes", 5), Span.of(0));
        assertEquals(new Span("minutes", 15), Span.of(12));
        assertEquals(new Span("hour", 1), Span.of(57));
        assertEquals(new Span("hour", 1), Span.of(60));
        assertEquals(new Span("hours", 2), Span.of(61));
        assertEquals(new Span("hours", 48), Span.of(48 * 60));
        assertEquals(new Span("days", 3), Span.of(48 * 60 + 1));
    }
}
