package countinghouse.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.platform.sql.OutboxTable.Waiting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxPileTest {
    private final List<Waiting> stored = new ArrayList<>();

    private static Waiting event(String id, String tenant) {
        return new Waiting(id, tenant, "Something", "{}");
    }

    private static List<String> ids(List<Waiting> events) {
        return events.stream().map(Waiting::id).toList();
    }

    private OutboxPile pile(int atOnce) {
        return new OutboxPile(atOnce, () -> List.copyOf(stored));
    }

    @Test
    void a_tenants_events_go_one_after_another_and_others_beside_them() {
        stored.addAll(List.of(event("a1", "A"), event("a2", "A"), event("b1", "B"), event("c1", "C")));
        OutboxPile pile = pile(2);
        List<Waiting> first = pile.take();
        assertEquals(List.of("a1", "b1"), ids(first));
        assertEquals(List.of(), ids(pile.take()), "both hands are at work");
        pile.putBack(first.get(1));
        assertEquals(List.of("c1"), ids(pile.take()), "A's first has not been put back");
        pile.putBack(first.get(0));
        assertEquals(List.of("a2"), ids(pile.take()));
    }

    @Test
    void what_was_published_meanwhile_is_taken_and_what_was_tried_is_not_tried_again() {
        stored.add(event("a1", "A"));
        OutboxPile pile = pile(4);
        pile.putBack(pile.take().getFirst());
        assertEquals(List.of(), ids(pile.take()), "it failed, and is for the next pile");
        stored.add(event("a2", "A"));
        assertEquals(List.of("a2"), ids(pile.take()));
    }
}
