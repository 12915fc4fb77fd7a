package countinghouse.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.payments.RefundState;
import countinghouse.payments.entity.RefundTransition.Event;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefundTransitionTest {
    /** Written down a second time, by hand, from domain.md's states. */
    private static final Map<String, RefundState> EDGES = Map.of(
            "REQUESTED SUCCEED", RefundState.SUCCEEDED,
            "REQUESTED FAIL", RefundState.FAILED,
            "REQUESTED LOSE_ANSWER", RefundState.UNKNOWN,
            "UNKNOWN SUCCEED", RefundState.SUCCEEDED,
            "UNKNOWN FAIL", RefundState.FAILED);

    @Test
    void every_pair_of_state_and_event_is_an_edge_or_refused() {
        Map<String, RefundState> found = new HashMap<>();
        for (RefundState from : RefundState.values()) {
            for (Event event : Event.values()) {
                RefundTransition.of(from, event).ifPresent(edge -> found.put(from + " " + event, edge.to()));
            }
        }
        assertEquals(EDGES, found);
        assertEquals(RefundTransition.values().length, EDGES.size());
    }
}
