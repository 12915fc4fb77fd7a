package countinghouse.devices.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.devices.Devices.OrderState;
import countinghouse.kernel.Refusal;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OrderTransitionTest {
    /** Every edge there is, written down a second time: a new one must be wanted in both places. */
    private static final Set<String> EDGES = Set.of(
            "PLACED-ALLOCATE-ALLOCATED",
            "ALLOCATED-PACK-PACKED",
            "PACKED-SHIP-SHIPPED",
            "SHIPPED-DELIVER-DELIVERED",
            "RESHIPPED-DELIVER-DELIVERED",
            "DELIVERY_FAILED-DELIVER-DELIVERED",
            "SHIPPED-FAIL-DELIVERY_FAILED",
            "RESHIPPED-FAIL-DELIVERY_FAILED",
            "DELIVERY_FAILED-RESHIP-RESHIPPED",
            "DELIVERY_FAILED-TAKE_BACK-RETURNED");

    @Test
    void of_all_pairs_only_the_edges_lead_anywhere() {
        Set<String> found = new TreeSet<>();
        for (OrderState state : OrderState.values()) {
            for (OrderTransition transition : OrderTransition.values()) {
                try {
                    found.add(state + "-" + transition + "-" + transition.from(state));
                } catch (Refusal refusal) {
                    assertEquals("order.state", refusal.code());
                }
            }
        }
        assertEquals(new TreeSet<>(EDGES), found);
    }
}
