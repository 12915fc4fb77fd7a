package countinghouse.devices.control;

import countinghouse.devices.Devices;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.tenancy.CountryPacks;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Terminals: models, stock, orders, activation. */
@Stateless
@Local(Devices.class)
public class DevicesBean implements Devices {
    @Inject
    private CarrierWord carrier;

    @Inject
    private Orders orders;

    @Inject
    private Stock stock;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Activations activations;

    @Inject
    private Reminders reminders;

    @Override
    public List<TerminalModel> models(String country) {
        return Models.in(CountryPacks.of(country));
    }

    @Override
    public String place(Caller caller, PlaceOrder command) {
        caller.requireSystem();
        return orders.place(caller, command);
    }

    @Override
    public OrderView order(Caller caller, String orderId) {
        caller.require(Permission.TERMINALS_READ, Permission.ORDER_READ);
        return orders.view(caller, orderId);
    }

    @Override
    public List<OrderView> orders(Caller caller) {
        caller.require(Permission.TERMINALS_READ, Permission.ORDER_READ);
        return orders.all(caller);
    }

    @Override
    public List<TerminalView> terminals(Caller caller) {
        caller.require(Permission.TERMINALS_READ, Permission.ORDER_READ);
        return activations.terminals(caller);
    }

    @Override
    public int receive(Caller logistics, String modelCode, List<String> serials) {
        logistics.require(Permission.DEVICE_STOCK_WRITE);
        return stock.receive(logistics, modelCode, serials);
    }

    @Override
    public List<String> inStock(Caller logistics, String modelCode, int limit) {
        logistics.require(Permission.DEVICE_STOCK_READ);
        return stock.available(modelCode, limit);
    }

    @Override
    public List<UnitCount> stock(Caller logistics) {
        logistics.require(Permission.DEVICE_STOCK_READ);
        return stock.counts();
    }

    @Override
    public OrderView allocate(Caller logistics, String orderId, String serial) {
        logistics.require(Permission.ORDER_FULFIL);
        return orders.allocate(logistics, orderId, serial.strip().toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderView ship(Caller logistics, String orderId) {
        logistics.require(Permission.ORDER_FULFIL);
        return dispatch.ship(logistics, orderId);
    }

    @Override
    public void carrierReported(CarrierReport report) {
        carrier.heard(report);
    }

    @Override
    public void remind(Caller system, String orderId) {
        reminders.send(system.requireSystem(), orderId);
    }

    @Override
    public void sendActivationCode(Caller owner, String terminalId) {
        owner.require(Permission.TERMINALS_ACTIVATE);
        activations.sendCode(owner, terminalId);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Activation activate(String serial, String code) {
        return activations.activate(serial, code);
    }
}
