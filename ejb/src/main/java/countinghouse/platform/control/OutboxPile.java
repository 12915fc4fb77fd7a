package countinghouse.platform.control;

import countinghouse.platform.sql.OutboxTable.Waiting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Events that wait, for several hands: of each tenant one at a time, in their order, and each event once. Asked for anew whenever nothing of
 * it can be taken; a new pile tries what failed, or was another node's, again.
 */
final class OutboxPile {
    private final int atOnce;
    private final Supplier<List<Waiting>> waiting;
    private final Deque<Waiting> pile = new ArrayDeque<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> tenantsAtWork = new HashSet<>();

    /** @param atOnce how many may be taken at a time and not put back yet */
    OutboxPile(int atOnce, Supplier<List<Waiting>> waiting) {
        this.atOnce = atOnce;
        this.waiting = waiting;
    }

    /** As many as there are hands for; empty when nothing can be taken now. Each is to be put back. */
    synchronized List<Waiting> take() {
        List<Waiting> free = free();
        if (free.isEmpty()) {
            pile.clear();
            pile.addAll(waiting.get());
            free = free();
        }
        return free;
    }

    /** Delivered or not: the next one of its tenant may be taken. */
    synchronized void putBack(Waiting event) {
        tenantsAtWork.remove(event.tenantId());
    }

    private List<Waiting> free() {
        List<Waiting> free = new ArrayList<>();
        for (Iterator<Waiting> each = pile.iterator(); each.hasNext() && tenantsAtWork.size() < atOnce; ) {
            Waiting event = each.next();
            if (taken.contains(event.id())) {
                each.remove();
            } else if (tenantsAtWork.add(event.tenantId())) {
                taken.add(event.id());
                each.remove();
                free.add(event);
            }
        }
        return free;
    }
}
