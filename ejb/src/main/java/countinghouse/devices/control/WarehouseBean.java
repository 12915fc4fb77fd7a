package countinghouse.devices.control;

import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.devices.Warehouse;
import countinghouse.devices.entity.Terminal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The warehouse: parcels packed, mended, taken back. */
@Stateless
@Local(Warehouse.class)
public class WarehouseBean implements Warehouse {
    @Inject
    private Orders orders;

    @Inject
    private Parcels parcels;

    @Inject
    private Addresses addresses;

    @Inject
    private Returns returns;

    @Inject
    private Reorders reorders;

    @Inject
    private Whereabouts whereabouts;

    @Override
    public OrderView pack(Caller logistics, String orderId) {
        logistics.require(Permission.ORDER_FULFIL);
        return parcels.packed(logistics, orderId);
    }

    @Override
    public OrderView correctAddress(Caller logistics, String orderId, CorrectAddress command) {
        logistics.require(Permission.ORDER_FULFIL);
        return addresses.correct(logistics, orderId, command);
    }

    @Override
    public OrderView takeBack(Caller logistics, String orderId) {
        logistics.require(Permission.ORDER_FULFIL);
        return returns.takeBack(logistics, orders.locked(logistics, orderId));
    }

    @Override
    public OrderView inspect(Caller logistics, String orderId, Inspection inspection) {
        logistics.require(Permission.ORDER_FULFIL);
        return returns.inspect(logistics, orders.locked(logistics, orderId), inspection);
    }

    @Override
    public String orderAgain(Caller logistics, String orderId) {
        logistics.require(Permission.ORDER_FULFIL);
        return reorders.again(logistics, orderId);
    }

    @Override
    public String swap(Caller caller, Swap command) {
        caller.require(Permission.ORDER_SWAP, Permission.TERMINALS_SWAP);
        return reorders.swap(caller, command);
    }

    @Override
    public List<TerminalView> units(Caller caller, String orderId) {
        caller.require(Permission.TERMINALS_READ, Permission.ORDER_READ);
        return orders.terminals(caller, orderId).stream().map(Terminal::view).toList();
    }

    @Override
    public Optional<TerminalView> replaced(Caller caller, String orderId) {
        caller.require(Permission.TERMINALS_READ, Permission.ORDER_READ);
        return whereabouts.replaced(caller, orderId);
    }

    @Override
    public List<Step> steps(Caller caller, String orderId) {
        caller.require(Permission.ORDER_READ);
        return whereabouts.steps(caller, orderId);
    }

    @Override
    public Optional<Located> locate(Caller logistics, String serial) {
        logistics.require(Permission.ORDER_READ);
        return whereabouts.of(logistics, serial.strip().toUpperCase(Locale.ROOT));
    }
}
