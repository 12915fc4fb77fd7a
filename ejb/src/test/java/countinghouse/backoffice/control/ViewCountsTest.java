package countinghouse.backoffice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.backoffice.SavedViews.Kept;
import countinghouse.backoffice.control.ViewCounts.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewCountsTest {
    private static final List<Tally> OPEN = List.of(
            new Tally("SUBMITTED", "US", null, null, 1000),
            new Tally("IN_REVIEW", "US", "LOW", null, 100),
            new Tally("IN_REVIEW", "CN", "HIGH", null, 10),
            new Tally("IN_REVIEW", "CN", "HIGH", "usr_1", 5),
            new Tally("PROPOSED", "CN", "HIGH", "usr_1", 2),
            new Tally("WAITING", "US", "LOW", "usr_2", 1));

    @Test
    void each_filter_leaves_out_what_it_is_not_about() {
        assertEquals(1118, count("OPEN", "", ""));
        assertEquals(17, count("OPEN", "CN", ""));
        assertEquals(17, count("OPEN", "", "HIGH"));
        assertEquals(101, count("OPEN", "US", "LOW"));
        assertEquals(110, count("UNCLAIMED", "", ""));
        assertEquals(10, count("UNCLAIMED", "CN", "HIGH"));
        assertEquals(7, count("MINE", "", ""));
        assertEquals(0, count("MINE", "US", ""));
        assertEquals(2, count("SECOND", "", ""));
        assertEquals(1, count("WAITING", "", ""));
        assertEquals(1000, count("VERIFYING", "", ""));
    }

    private static long count(String view, String country, String level) {
        return ViewCounts.count(OPEN, new Kept(view, "", country, level, "DUE"), "usr_1");
    }
}
