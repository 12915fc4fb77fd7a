package countinghouse.devices.control;

import countinghouse.devices.Devices.TerminalView;
import countinghouse.devices.Warehouse.Located;
import countinghouse.devices.Warehouse.Place;
import countinghouse.devices.Warehouse.Step;
import countinghouse.devices.entity.DeviceUnit;
import countinghouse.devices.entity.Terminal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Where units are, and how an order came to where it stands. */
@Stateless
public class Whereabouts {
    @Inject
    private Orders orders;

    @Inject
    private OrderTrail trail;

    @Inject
    private HeldUnits held;

    public List<Step> steps(Caller caller, String orderId) {
        return trail.of(caller, orders.find(caller, orderId).id());
    }

    public Optional<TerminalView> replaced(Caller caller, String orderId) {
        return orders.replaced(caller, orders.find(caller, orderId)).map(Terminal::view);
    }

    /** The unit is the platform's; who holds it is asked in a transaction of the holder's own. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Located> of(Caller logistics, String serial) {
        return held.unit(serial).map(unit -> located(logistics, serial, unit));
    }

    private Located located(Caller logistics, String serial, DeviceUnit unit) {
        String holder = unit.holder();
        if (holder == null) {
            Place place = unit.isFaulty() ? Place.FAULTY : Place.IN_STOCK;
            return new Located(serial, unit.model(), place, null);
        }
        Caller bound = logistics.in(new TenantId(holder));
        return new Located(serial, unit.model(), Place.HELD, held.orderOf(bound, serial));
    }
}
