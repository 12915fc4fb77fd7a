package countinghouse.devices.entity;

import static countinghouse.devices.Devices.OrderState.ALLOCATED;
import static countinghouse.devices.Devices.OrderState.DELIVERED;
import static countinghouse.devices.Devices.OrderState.DELIVERY_FAILED;
import static countinghouse.devices.Devices.OrderState.PACKED;
import static countinghouse.devices.Devices.OrderState.PLACED;
import static countinghouse.devices.Devices.OrderState.RESHIPPED;
import static countinghouse.devices.Devices.OrderState.RETURNED;
import static countinghouse.devices.Devices.OrderState.SHIPPED;

import countinghouse.devices.Devices.OrderState;
import countinghouse.kernel.Refusal;
import java.util.Set;

/** Every edge of an order's life, as data. */
public enum OrderTransition {
    /** All units are set aside. */
    ALLOCATE(ALLOCATED, Set.of(PLACED)),
    PACK(PACKED, Set.of(ALLOCATED)),
    SHIP(SHIPPED, Set.of(PACKED)),
    /** Maybe after all: a carrier tries again by itself. */
    DELIVER(DELIVERED, Set.of(SHIPPED, RESHIPPED, DELIVERY_FAILED)),
    FAIL(DELIVERY_FAILED, Set.of(SHIPPED, RESHIPPED)),
    RESHIP(RESHIPPED, Set.of(DELIVERY_FAILED)),
    TAKE_BACK(RETURNED, Set.of(DELIVERY_FAILED));

    private final OrderState to;
    private final Set<OrderState> froms;

    OrderTransition(OrderState to, Set<OrderState> froms) {
        this.to = to;
        this.froms = froms;
    }

    public boolean leadsFrom(OrderState state) {
        return froms.contains(state);
    }

    /**
     * The state after this transition.
     *
     * @throws Refusal order.state, when there is no such edge
     */
    public OrderState from(OrderState state) {
        if (!leadsFrom(state)) {
            throw Refusal.conflict("order.state");
        }
        return to;
    }
}
