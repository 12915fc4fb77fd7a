package countinghouse.backoffice.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QueueCaseTest {
    private static final Instant SUBMITTED = Instant.parse("2026-11-26T09:00:00Z");

    @Test
    void the_time_in_which_a_companys_people_were_waited_for_is_given_back() {
        QueueCase row = new QueueCase("app_1", "mer_1", "26-1", SUBMITTED);
        Instant due = row.row().dueAt();
        row.waitsForPeople(SUBMITTED.plus(Duration.ofMinutes(1)));
        row.waitsForPeople(SUBMITTED.plus(Duration.ofHours(3)));
        row.queued(12, "LOW", SUBMITTED.plus(Duration.ofMinutes(1)).plus(Duration.ofDays(2)));
        assertEquals(due.plus(Duration.ofDays(2)), row.row().dueAt());
        assertNull(row.row().pausedAt());
        assertEquals("IN_REVIEW", row.row().stage());
    }

    @Test
    void a_case_that_never_waited_keeps_its_promise() {
        QueueCase row = new QueueCase("app_1", "mer_1", "26-1", SUBMITTED);
        Instant due = row.row().dueAt();
        row.queued(12, "LOW", SUBMITTED.plus(Duration.ofHours(1)));
        assertEquals(due, row.row().dueAt());
    }

    @Test
    void the_time_that_the_applicant_took_is_no_time_of_the_decision() {
        QueueCase row = new QueueCase("app_1", "mer_1", "26-1", SUBMITTED);
        row.queued(12, "LOW", SUBMITTED.plus(Duration.ofMinutes(5)));
        row.waits(SUBMITTED.plus(Duration.ofMinutes(30)));
        row.goesOn(SUBMITTED.plus(Duration.ofDays(4)));
        row.queued(12, "LOW", SUBMITTED.plus(Duration.ofDays(4)));
        row.ended("APPROVE", SUBMITTED.plus(Duration.ofDays(4)).plus(Duration.ofMinutes(15)));
        assertEquals(45, row.decisionMinutes());
    }

    @Test
    void an_appeal_is_measured_from_its_own_beginning() {
        QueueCase row = new QueueCase("app_1", "mer_1", "26-1", SUBMITTED);
        row.ended("DECLINE", SUBMITTED.plus(Duration.ofHours(2)));
        row.appealed(SUBMITTED.plus(Duration.ofDays(10)));
        assertNull(row.decisionMinutes());
        row.ended("APPROVE", SUBMITTED.plus(Duration.ofDays(10)).plus(Duration.ofMinutes(90)));
        assertEquals(90, row.decisionMinutes());
    }
}
