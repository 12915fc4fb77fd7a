package countinghouse.devices.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.devices.Devices.Cause;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.PlaceOrder;
import countinghouse.devices.Devices.ShipTo;
import countinghouse.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TerminalOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate SOON = LocalDate.of(2026, 11, 25);

    @Test
    void a_parcel_that_failed_may_arrive_after_all() {
        TerminalOrder order = shipped("NW1");
        assertTrue(order.deliveryFailed());
        assertTrue(order.delivered(NOW));
        assertEquals(OrderState.DELIVERED, order.state());
        assertFalse(order.delivered(NOW));
    }

    @Test
    void only_the_parcel_that_travels_now_is_listened_to() {
        TerminalOrder order = shipped("NW1");
        String first = order.dispatchKey();
        order.deliveryFailed();
        order.handOver();
        order.shipped("Northwind", "NW2", SOON);
        assertEquals(OrderState.RESHIPPED, order.state());
        assertNotEquals(first, order.dispatchKey());
        assertFalse(order.travelsAs("NW1"));
        assertTrue(order.travelsAs("NW2"));
    }

    @Test
    void handing_over_again_after_a_crash_is_the_same_hand_over() {
        TerminalOrder order = allocated();
        order.pack();
        order.handOver();
        String key = order.dispatchKey();
        order.handOver();
        assertEquals(key, order.dispatchKey());
    }

    @Test
    void an_address_is_corrected_before_it_travels_and_after_it_failed_but_not_while_the_carrier_may_have_it() {
        ShipTo to = new ShipTo("Okafor Coffee", "20 Harbor Street", "Boston", "02110", "US");
        TerminalOrder order = allocated();
        order.correct(to);
        assertEquals(to, order.shipTo());
        order.pack();
        order.handOver();
        assertEquals(
                "order.handing-over",
                assertThrows(Refusal.class, () -> order.correct(to)).code());
        order.shipped("Northwind", "NW1", SOON);
        assertEquals(
                "order.state",
                assertThrows(Refusal.class, () -> order.correct(to)).code());
        order.deliveryFailed();
        order.correct(to);
    }

    @Test
    void what_follows_a_returned_order_keeps_its_cause_when_that_was_a_swap() {
        TerminalOrder back = placed();
        assertEquals(Cause.AGAIN, placed().follows(back).cause());
        TerminalOrder swap = placed().replaces("ter_1");
        TerminalOrder next = placed().follows(swap);
        assertEquals(Cause.SWAP, next.cause());
        assertEquals("ter_1", next.replacesId());
    }

    @Test
    void an_order_is_not_packed_before_its_units_are_there_and_takes_no_more_than_it_wants() {
        TerminalOrder order = placed();
        assertThrows(Refusal.class, order::pack);
        order.allocated(1);
        assertThrows(Refusal.class, () -> order.allocated(2));
    }

    private static TerminalOrder shipped(String tracking) {
        TerminalOrder order = allocated();
        order.pack();
        order.handOver();
        order.shipped("Northwind", tracking, SOON);
        return order;
    }

    private static TerminalOrder allocated() {
        TerminalOrder order = placed();
        order.allocated(1);
        return order;
    }

    private static TerminalOrder placed() {
        ShipTo to = new ShipTo("Okafor Coffee", "18 Harbor Street", "Boston", "02110", "US");
        return new TerminalOrder("ord_01abcdefgh", new PlaceOrder("app_1", "COUNTER", 1, to), NOW);
    }
}
