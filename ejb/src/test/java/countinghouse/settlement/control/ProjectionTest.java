package countinghouse.settlement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Rate;
import countinghouse.settlement.Balances.OpenDay;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.SettlementFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What open days would come to. */
class ProjectionTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 27);

    private static PlanView plan(int reserveDays, long minimum) {
        return plan(reserveDays, minimum, PricePlan.Schedule.DAILY);
    }

    private static PlanView plan(int reserveDays, long minimum, PricePlan.Schedule schedule) {
        PricePlan plan = new PricePlan(
                "Standard",
                "RETAIL",
                Rate.ZERO,
                0,
                0,
                0,
                4_900,
                2_000,
                0,
                0,
                new PricePlan.Reserve(Rate.of("0.05"), reserveDays),
                new PricePlan.PayoutTerms(schedule, minimum, 1));
        return new PlanView("pln_test", LocalDate.EPOCH, null, plan, "t", Instant.EPOCH, "ops:test");
    }

    private static SettlementFigures captures(long amount, long markup) {
        return new SettlementFigures(amount, 1, 0, 0, 0, 0, markup, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static List<OpenDay> project(
            PlanView plan, Projection.Start start, Map<LocalDate, SettlementFigures> items) {
        return Projection.of(start, new TreeMap<>(items), day -> Optional.of(plan), FRIDAY.plusDays(3), "USD");
    }

    @Test
    void what_is_below_the_minimum_is_carried_to_the_next_open_day() {
        List<OpenDay> days = project(
                plan(20, 5_000),
                new Projection.Start(FRIDAY, -1_000, 0, 0, Map.of(), day -> false, false),
                Map.of(FRIDAY, captures(4_000, 0), FRIDAY.plusDays(1), captures(10_000, 0)));
        assertEquals(0, days.getFirst().day().payout());
        assertEquals(4_000 - 200 - 1_000, days.getFirst().day().carriedForward());
        assertEquals(10_000 - 500 + 2_800, days.get(1).day().payout());
        // Saturday's money: a bank day after Monday
        assertEquals(LocalDate.of(2026, 3, 31), days.get(1).dueOn());
        assertEquals(FRIDAY.plusDays(21), days.get(1).reserveBack());
        assertTrue(days.getFirst().over());
    }

    @Test
    void reserve_of_closed_and_of_open_days_comes_back_on_its_day() {
        List<OpenDay> days = project(
                plan(2, 1),
                new Projection.Start(FRIDAY, 0, 700, 0, Map.of(FRIDAY, 700L), day -> false, false),
                Map.of(FRIDAY, captures(10_000, 0)));
        assertEquals(700, days.getFirst().day().figures().reserveReleased());
        assertEquals(500, days.getFirst().day().reserveBalance());
        OpenDay sunday = days.get(1);
        assertEquals(FRIDAY.plusDays(2), sunday.day().businessDay());
        assertEquals(500, sunday.day().payout());
        assertEquals(0, sunday.day().reserveBalance());
    }

    @Test
    void a_months_last_open_day_bears_its_fees_with_the_mark_up_of_closed_days() {
        LocalDate last = LocalDate.of(2026, 3, 31);
        List<OpenDay> days = Projection.of(
                new Projection.Start(last, 0, 0, 1_500, Map.of(), day -> false, false),
                new TreeMap<>(Map.of(last, captures(10_000, 100))),
                day -> Optional.of(plan(0, 1)),
                last,
                "USD");
        assertEquals(1, days.size());
        assertEquals(4_900 + 400, days.getFirst().day().figures().serviceFees());
        assertNull(days.getFirst().reserveBack());
    }

    @Test
    void today_is_told_even_when_nothing_happened_yet() {
        List<OpenDay> days =
                project(plan(20, 1), new Projection.Start(FRIDAY, 0, 0, 0, Map.of(), day -> false, false), Map.of());
        assertEquals(
                List.of(FRIDAY.plusDays(3)),
                days.stream().map(day -> day.day().businessDay()).toList());
    }

    @Test
    void while_payouts_are_held_everything_is_carried_forward() {
        List<OpenDay> days = project(
                plan(20, 1),
                new Projection.Start(FRIDAY, 0, 0, 0, Map.of(), day -> day.equals(FRIDAY), false),
                Map.of(FRIDAY, captures(10_000, 0), FRIDAY.plusDays(1), captures(10_000, 0)));
        assertEquals(0, days.getFirst().day().payout());
        assertEquals(19_000, days.get(1).day().payout());
    }

    private static List<Long> byHand(long minimum, java.util.function.Predicate<LocalDate> held) {
        return project(
                        plan(0, minimum, PricePlan.Schedule.MANUAL),
                        new Projection.Start(FRIDAY, 0, 0, 0, Map.of(), held, true),
                        Map.of(FRIDAY, captures(10_000, 0), FRIDAY.plusDays(1), captures(10_000, 0)))
                .stream()
                .map(day -> day.day().payout())
                .toList();
    }

    @Test
    void a_payout_by_hand_is_made_once_by_the_next_day_that_may_pay() {
        assertEquals(List.of(9_500L, 0L, 0L), byHand(1, day -> false));
        assertEquals(List.of(0L, 19_000L, 0L), byHand(1, day -> day.equals(FRIDAY)), "a hold is stronger");
        assertEquals(List.of(0L, 19_000L, 0L), byHand(10_000, day -> false), "the minimum is agreed");
    }

    @Test
    void nothing_is_paid_by_hand_unless_somebody_wants_it() {
        List<OpenDay> days = project(
                plan(0, 1, PricePlan.Schedule.MANUAL),
                new Projection.Start(FRIDAY, 0, 0, 0, Map.of(), day -> false, false),
                Map.of(FRIDAY, captures(10_000, 0)));
        assertEquals(0, days.getFirst().day().payout());
        assertEquals(9_500, days.getFirst().day().carriedForward());
    }
}
