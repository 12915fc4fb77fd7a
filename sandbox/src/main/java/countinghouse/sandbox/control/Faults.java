package countinghouse.sandbox.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults that are still to happen, in the order in which they were asked for. */
public final class Faults {
    private static final int MOST_ORDERS = 1_000;

    private final List<Fault> waiting = new ArrayList<>();

    /** Puts a fault at the end; false if it makes no sense or too many wait. */
    public synchronized boolean order(Fault fault) {
        return fault.valid() && waiting.size() < MOST_ORDERS && waiting.add(fault);
    }

    /** Uses up one fault meant for this operation, if there is one. */
    public Optional<Fault> take(Party party, String operation) {
        return take(fault -> fault.party() == party
                && (fault.operation() == null || fault.operation().equals(operation)));
    }

    /** The same of these kinds only, where an operation does not know all of its party's. */
    public Optional<Fault> take(Party party, String operation, Set<FaultKind> kinds) {
        return take(fault -> fault.party() == party
                && kinds.contains(fault.kind())
                && (fault.operation() == null || fault.operation().equals(operation)));
    }

    /** Whether the party refuses a connection that is being made; uses up one such fault. */
    public boolean refuses(Party party) {
        return take(fault -> fault.party() == party && fault.kind() == FaultKind.REFUSE)
                .isPresent();
    }

    private synchronized Optional<Fault> take(Predicate<Fault> meant) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (meant.test(fault)) {
                if (fault.count() == 1) {
                    waiting.remove(i);
                } else if (fault.count() > 1) {
                    waiting.set(i, fault.left(fault.count() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** Switches off what waits for a party: of one kind, or all of it. */
    public synchronized int off(Party party, @Nullable FaultKind kind) {
        int before = waiting.size();
        waiting.removeIf(fault -> fault.party() == party && (kind == null || fault.kind() == kind));
        return before - waiting.size();
    }

    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    public synchronized void clear() {
        waiting.clear();
    }
}
