package countinghouse.web.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice.QueueRow;
import countinghouse.web.staff.QueueLine.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueLineTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void clock_tells_urgency_and_the_share_that_is_gone() {
        QueueLine over = QueueLine.of(row("IN_REVIEW", null, -42), NOW, "usr_1");
        assertEquals(Urgency.OVERDUE, over.urgency());
        assertEquals(42, over.minutesLeft());
        assertEquals(100, over.used());
        assertEquals(
                Urgency.SOON,
                QueueLine.of(row("IN_REVIEW", null, 120), NOW, "usr_1").urgency());
        QueueLine later = QueueLine.of(row("IN_REVIEW", null, 240), NOW, "usr_1");
        assertEquals(Urgency.LATER, later.urgency());
        assertEquals(50, later.used());
    }

    @Test
    void no_clock_runs_once_it_is_decided() {
        assertEquals(
                Urgency.PAUSED,
                QueueLine.of(row("APPROVE", "usr_1", -42), NOW, "usr_1").urgency());
    }

    @Test
    void only_a_case_in_review_that_nobody_has_can_be_claimed() {
        assertTrue(QueueLine.of(row("IN_REVIEW", null, 10), NOW, "usr_1").claimable());
        assertFalse(QueueLine.of(row("IN_REVIEW", "usr_2", 10), NOW, "usr_1").claimable());
        assertFalse(QueueLine.of(row("SUBMITTED", null, 10), NOW, "usr_1").claimable());
        assertTrue(QueueLine.of(row("IN_REVIEW", "usr_1", 10), NOW, "usr_1").mine());
    }

    @Test
    void groups_stand_in_the_order_of_urgency_and_empty_ones_are_left_out() {
        List<QueueLine.Group> groups = QueueLine.groups(List.of(
                QueueLine.of(row("IN_REVIEW", null, 400), NOW, "usr_1"),
                QueueLine.of(row("IN_REVIEW", null, -1), NOW, "usr_1"),
                QueueLine.of(row("IN_REVIEW", null, 300), NOW, "usr_1")));
        assertEquals(
                List.of(Urgency.OVERDUE, Urgency.LATER),
                groups.stream().map(QueueLine.Group::urgency).toList());
        assertEquals(2, groups.getLast().lines().size());
    }

    private static QueueRow row(String stage, String owner, long dueInMinutes) {
        Instant due = NOW.plus(Duration.ofMinutes(dueInMinutes));
        return new QueueRow(
                "app_1",
                "26-000001",
                "Fig",
                "US",
                "COMPANY",
                "5499",
                "USD",
                6_200_000,
                44,
                "MEDIUM",
                stage,
                owner,
                owner,
                due.minus(Duration.ofHours(8)),
                due,
                null,
                false,
                false,
                0,
                0);
    }
}
