package countinghouse.backoffice.control;

import countinghouse.backoffice.entity.OrderEntry;
import countinghouse.backoffice.entity.RowKey;
import countinghouse.devices.DeliveryFailed;
import countinghouse.devices.Devices;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.OrderAllocated;
import countinghouse.devices.OrderDelivered;
import countinghouse.devices.OrderPacked;
import countinghouse.devices.OrderPlaced;
import countinghouse.devices.OrderShipped;
import countinghouse.devices.ParcelReturned;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** Writes the rows of the logistics board. */
@Stateless
@Local(EventListener.class)
public class FollowOrders implements EventListener {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Devices devices;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(
                OrderPlaced.class,
                OrderAllocated.class,
                OrderPacked.class,
                OrderShipped.class,
                OrderDelivered.class,
                DeliveryFailed.class,
                ParcelReturned.class);
    }

    /** Whatever happened, the row follows the order as it stands; events that overtake one another do no harm. */
    @Override
    public void on(Caller caller, Event event) {
        OrderView order = devices.order(caller, event.subject());
        EntityManager entities = tenants.bind(caller);
        String tenant = caller.tenant().value();
        OrderEntry row = entities.find(OrderEntry.class, new RowKey(order.id(), tenant));
        if (row == null) {
            entities.persist(new OrderEntry(tenant, order));
        } else {
            row.follow(order);
        }
    }
}
