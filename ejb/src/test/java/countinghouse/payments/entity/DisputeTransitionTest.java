package countinghouse.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Money;
import countinghouse.payments.DisputeState;
import countinghouse.payments.Disputes.Told;
import countinghouse.payments.Disputes.Word;
import countinghouse.payments.entity.DisputeTransition.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisputeTransitionTest {
    /** Written down a second time, by hand, from domain.md's states. */
    private static final Map<String, DisputeState> EDGES = Map.ofEntries(
            Map.entry("OPENED ASK", DisputeState.EVIDENCE_DUE),
            Map.entry("OPENED ACCEPT", DisputeState.ACCEPTED),
            Map.entry("OPENED WIN", DisputeState.WON),
            Map.entry("OPENED LOSE", DisputeState.LOST),
            Map.entry("EVIDENCE_DUE SUBMIT", DisputeState.SUBMITTED),
            Map.entry("EVIDENCE_DUE ACCEPT", DisputeState.ACCEPTED),
            Map.entry("EVIDENCE_DUE EXPIRE", DisputeState.EXPIRED),
            Map.entry("EVIDENCE_DUE WIN", DisputeState.WON),
            Map.entry("EVIDENCE_DUE LOSE", DisputeState.LOST),
            Map.entry("SUBMITTED WIN", DisputeState.WON),
            Map.entry("SUBMITTED LOSE", DisputeState.LOST));

    @Test
    void every_pair_of_state_and_event_is_an_edge_or_refused() {
        Map<String, DisputeState> found = new HashMap<>();
        for (DisputeState from : DisputeState.values()) {
            for (Event event : Event.values()) {
                DisputeTransition.of(from, event).ifPresent(edge -> found.put(from + " " + event, edge.to()));
            }
        }
        assertEquals(EDGES, found);
        assertEquals(DisputeTransition.values().length, EDGES.size());
    }

    @Test
    void what_has_ended_stays_so() {
        Told told = new Told(Word.OPENED, "CB-1", "pay_1", new Money(100, "USD"), "10.4", null);
        Dispute dispute = new Dispute("dsp_1", told, Instant.EPOCH, LocalDate.EPOCH);
        dispute.happens(Event.ACCEPT, Instant.EPOCH);
        assertEquals(Instant.EPOCH, dispute.view(List.of()).times().resolvedAt());
        assertThrows(IllegalStateException.class, () -> dispute.happens(Event.WIN, Instant.EPOCH));
    }
}
