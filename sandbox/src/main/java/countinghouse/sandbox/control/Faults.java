package countinghouse.sandbox.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to happen, in the order in which they were asked for. */
public final class Faults {
    private static final int MOST_ORDERS = 1_000;

    private final List<Fault> waiting = new ArrayList<>();

    /** Puts a fault at the end; false if it makes no sense or too many wait. */
    public synchronized boolean order(Fault fault) {
        return fault.valid() && waiting.size() < MOST_ORDERS && waiting.add(fault);
    }

    /** Uses up one fault meant for this operation, if there is one. */
    public synchronized Optional<Fault> take(Party party, String operation) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.party() == party
                    && (fault.operation() == null || fault.operation().equals(operation))) {
                if (fault.count() == 1) {
                    waiting.remove(i);
                } else {
                    waiting.set(i, fault.left(fault.count() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    public synchronized void clear() {
        waiting.clear();
    }
}
