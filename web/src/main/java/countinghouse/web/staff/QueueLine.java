package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice.QueueRow;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the queue with its clock.
 *
 * @param minutesLeft until it is due; how far over when it is overdue
 * @param used share of the time between submission and due time that is gone, 0 to 100
 * @param mine whether the reader has claimed it
 */
public record QueueLine(QueueRow row, Urgency urgency, long minutesLeft, long used, boolean mine)
        implements Serializable {
    private static final Duration SOON = Duration.ofHours(2);
    /** Stages in which the clock runs. */
    private static final Set<String> RUNNING = Set.of("SUBMITTED", "IN_REVIEW", "PROPOSED");

    /** Groups of the list, most urgent first. */
    public enum Urgency {
        OVERDUE,
        SOON,
        LATER,
        /** No clock runs: decided, or not a person's turn yet. */
        PAUSED
    }

    /** A heading and its rows. */
    public record Group(Urgency urgency, List<QueueLine> lines) implements Serializable {}

    public boolean claimable() {
        return row.ownerId() == null && row.stage().equals("IN_REVIEW");
    }

    static QueueLine of(QueueRow row, Instant now, String reader) {
        boolean mine = reader.equals(row.ownerId());
        Instant due = row.dueAt();
        if (due == null || !RUNNING.contains(row.stage())) {
            return new QueueLine(row, Urgency.PAUSED, 0, 0, mine);
        }
        Duration left = Duration.between(now, due);
        Duration whole = Duration.between(row.submittedAt(), due);
        long used = whole.isPositive()
                ? Math.clamp(100 - left.toSeconds() * 100 / Math.max(1, whole.toSeconds()), 0, 100)
                : 100;
        return new QueueLine(row, urgency(left), left.abs().toMinutes(), used, mine);
    }

    /** The groups that have rows; rows keep their order. */
    static List<Group> groups(List<QueueLine> lines) {
        Map<Urgency, List<QueueLine>> byUrgency = new EnumMap<>(Urgency.class);
        lines.forEach(line -> byUrgency
                .computeIfAbsent(line.urgency(), u -> new ArrayList<>())
                .add(line));
        return byUrgency.entrySet().stream()
                .map(e -> new Group(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    /** All in one, in their order. */
    static List<Group> one(List<QueueLine> lines) {
        return lines.isEmpty() ? List.of() : List.of(new Group(Urgency.LATER, List.copyOf(lines)));
    }

    private static Urgency urgency(Duration left) {
        if (left.isNegative()) {
            return Urgency.OVERDUE;
        }
        return left.compareTo(SOON) <= 0 ? Urgency.SOON : Urgency.LATER;
    }
}
