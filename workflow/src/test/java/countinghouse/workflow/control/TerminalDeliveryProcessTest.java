package countinghouse.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.devices.DeliveryFailed;
import countinghouse.devices.Devices.Cause;
import countinghouse.devices.OldTerminalBack;
import countinghouse.devices.OrderAllocated;
import countinghouse.devices.OrderDelivered;
import countinghouse.devices.OrderPacked;
import countinghouse.devices.OrderPlaced;
import countinghouse.devices.OrderShipped;
import countinghouse.devices.ParcelReturned;
import countinghouse.devices.ReturnInspected;
import countinghouse.devices.TerminalActivated;
import countinghouse.devices.TerminalReady;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A delivery on its own, as a swap starts it; every way through the model. */
class TerminalDeliveryProcessTest {
    private static final String ORDER = "ord_7";

    private final Walk walk = new Walk();

    /** The engines' clock is one for all of them. */
    @AfterEach
    void close() {
        walk.engine.getProcessEngineConfiguration().getClock().reset();
        walk.close();
    }

    @Test
    void order_stands_at_one_place_after_another_until_a_terminal_is_in_use() {
        ordered();
        assertEquals(Set.of("Task_AllocateTerminals"), here());
        walk.happens(new OrderAllocated(ORDER, Walk.APPLICATION));
        assertEquals(Set.of("Task_PackTerminals"), here());
        walk.happens(new OrderPacked(ORDER, Walk.APPLICATION));
        assertEquals(Set.of("Task_ShipTerminals"), here());
        shippedAs("T1");
        assertEquals(Set.of("Message_TerminalDelivered", "Message_DeliveryFailed"), reports());
        delivered();
        assertEquals(Set.of("Task_ActivateTerminals"), here());
        activated();
        assertEquals(Set.of("Task_CompleteChecklist"), here());
        ready(false);

        assertTrue(trace().ended());
        assertTrue(trace().passed().contains("End_InUse"));
    }

    @Test
    void failed_delivery_is_mended_by_shipping_again_as_often_as_it_takes() {
        onTheWay();
        failed();
        assertEquals(Set.of("Task_MendDelivery"), here());
        shippedAs("T2");
        failed();
        assertEquals(Set.of("Task_MendDelivery"), here());
        shippedAs("T3");
        delivered();

        assertEquals(Set.of("Task_ActivateTerminals"), here());
    }

    @Test
    void parcel_delivered_after_all_needs_no_mending() {
        onTheWay();
        failed();
        delivered();
        assertEquals(Set.of("Task_ActivateTerminals"), here());

        delivered();

        assertEquals(Set.of("Task_ActivateTerminals"), here());
    }

    @Test
    void parcel_that_comes_back_is_inspected_and_the_delivery_is_over() {
        onTheWay();
        failed();
        walk.happens(new ParcelReturned(ORDER, Walk.APPLICATION));
        assertEquals(Set.of("Task_InspectReturn"), here());

        walk.happens(new ReturnInspected(ORDER, Walk.APPLICATION));

        assertTrue(trace().ended());
        assertTrue(trace().passed().contains("End_Returned"));
    }

    @Test
    void merchant_is_reminded_three_times_of_a_terminal_that_is_not_activated() {
        onTheWay();
        delivered();
        assertEquals(0, walk.later(Duration.ofDays(2)));
        for (int reminded = 1; reminded <= 3; reminded++) {
            assertEquals(1, walk.later(Duration.ofDays(3)));
            assertEquals(reminded, reminders());
        }
        assertEquals(0, walk.later(Duration.ofDays(30)));

        activated();
        assertEquals(Set.of("Task_CompleteChecklist"), here());
    }

    @Test
    void merchant_is_reminded_of_an_open_checklist_and_no_more_once_it_is_done() {
        onTheWay();
        delivered();
        activated();
        assertEquals(1, walk.later(Duration.ofDays(4)));
        assertEquals(1, reminders());

        ready(false);

        assertTrue(trace().ended());
        assertEquals(0, walk.later(Duration.ofDays(30)));
    }

    @Test
    void swap_waits_for_the_old_terminal_and_reminds_of_it() {
        onTheWay();
        delivered();
        activated();
        ready(true);
        assertEquals(Set.of("Task_ReceiveOldTerminal"), here());
        assertEquals(0, walk.later(Duration.ofDays(13)));
        assertEquals(1, walk.later(Duration.ofDays(2)));
        assertEquals(1, reminders());

        walk.happens(new OldTerminalBack(ORDER, Walk.APPLICATION));

        assertTrue(trace().ended());
    }

    @Test
    void old_terminal_that_is_back_before_the_new_one_works_is_waited_for_no_more() {
        onTheWay();
        walk.happens(new OldTerminalBack(ORDER, Walk.APPLICATION));
        delivered();
        activated();
        ready(false);

        assertTrue(trace().ended());
    }

    @Test
    void event_before_its_place_is_refused_so_that_it_comes_again() {
        assertThrows(IllegalStateException.class, () -> walk.happens(new OrderAllocated(ORDER, Walk.APPLICATION)));
        ordered();
        assertThrows(IllegalStateException.class, () -> shippedAs("T1"));
        assertThrows(IllegalStateException.class, this::delivered);

        assertEquals(Set.of("Task_AllocateTerminals"), here());
    }

    @Test
    void order_told_of_twice_gets_one_delivery() {
        ordered();
        ordered();

        assertEquals(
                1, walk.engine.getRuntimeService().createProcessInstanceQuery().count());
    }

    @Test
    void other_tenant_finds_no_delivery_under_the_same_id() {
        ordered();
        Caller other = Caller.system(new TenantId("mer_2"), "outbox");

        assertFalse(walk.facade.knows(other, ORDER));
        assertThrows(
                IllegalStateException.class,
                () -> walk.facade.complete(other, ORDER, "Task_AllocateTerminals", Map.of()));
    }

    private void ordered() {
        walk.happens(new OrderPlaced(ORDER, Walk.APPLICATION, Cause.SWAP));
    }

    private void onTheWay() {
        ordered();
        walk.happens(new OrderAllocated(ORDER, Walk.APPLICATION));
        walk.happens(new OrderPacked(ORDER, Walk.APPLICATION));
        shippedAs("T1");
    }

    private void shippedAs(String tracking) {
        walk.happens(new OrderShipped(ORDER, Walk.APPLICATION, "swift", tracking));
    }

    private void failed() {
        walk.happens(new DeliveryFailed(ORDER, Walk.APPLICATION));
    }

    private void delivered() {
        walk.happens(new OrderDelivered(ORDER, Walk.APPLICATION));
    }

    private void activated() {
        walk.happens(new TerminalActivated("ter_7", ORDER, Walk.APPLICATION));
    }

    private void ready(boolean oldAwaited) {
        walk.happens(new TerminalReady("ter_7", ORDER, Walk.APPLICATION, oldAwaited));
    }

    private long reminders() {
        return walk.faces.calls.stream()
                .filter(("Devices.remind@mer_1 " + ORDER)::equals)
                .count();
    }

    private ProcessFacade.Trace trace() {
        return walk.facade.trace(walk.caller, ORDER).orElseThrow();
    }

    private Set<String> here() {
        return Set.copyOf(
                trace().open().stream().filter(id -> id.startsWith("Task_")).toList());
    }

    private Set<String> reports() {
        return Set.copyOf(
                trace().open().stream().filter(id -> id.startsWith("Message_")).toList());
    }
}
