package countinghouse.devices;

import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.ShipTo;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What logistics does with an order beyond {@link Devices#allocate} and {@link Devices#ship}: pack it, mend a delivery that failed, take
 * parcels and terminals back. A parcel that is back is inspected unit by unit: good ones are in stock again, damaged ones are set aside.
 */
public interface Warehouse {
    /** The parcel is packed. @throws countinghouse.kernel.Refusal order.state */
    OrderView pack(Caller logistics, String orderId);

    /**
     * Sends the parcel to another address of the merchant's.
     *
     * @throws countinghouse.kernel.Refusal order.state while it travels; order.handing-over while the carrier may have it; order.consent
     *     without who agreed, and how; address.incomplete, address.postcode
     */
    OrderView correctAddress(Caller logistics, String orderId, CorrectAddress command);

    /** A parcel that could not be delivered is back in the house. @throws countinghouse.kernel.Refusal order.state, order.handing-over */
    OrderView takeBack(Caller logistics, String orderId);

    /**
     * A unit that came back: of a returned parcel, or the terminal that a swap replaces.
     *
     * @throws countinghouse.kernel.Refusal serial.not-back
     */
    OrderView inspect(Caller logistics, String orderId, Inspection inspection);

    /**
     * Places the order of a returned parcel anew, with the address as it stands; answers the new order's id.
     *
     * @throws countinghouse.kernel.Refusal order.state; order.not-inspected; order.again, when it has been done
     */
    String orderAgain(Caller logistics, String orderId);

    /**
     * Replaces a terminal that does not work: it may go on until the new one is activated, and is then waited for.
     *
     * @throws countinghouse.kernel.Refusal terminal.state; terminal.fault without a reason; terminal.swapped, when one is on its way
     */
    String swap(Caller caller, Swap command);

    /** The units of an order with where each stands. */
    List<TerminalView> units(Caller caller, String orderId);

    /** The terminal that this order replaces. */
    Optional<TerminalView> replaced(Caller caller, String orderId);

    /** What has happened to an order, oldest first. */
    List<Step> steps(Caller caller, String orderId);

    /** Where a serial is; empty when nobody knows it. */
    Optional<Located> locate(Caller logistics, String serial);

    /** @param consent who at the merchant agreed, and how */
    record CorrectAddress(ShipTo shipTo, String consent) {}

    record Inspection(String serial, Condition condition, String note) {}

    enum Condition {
        GOOD,
        DAMAGED
    }

    record Swap(String terminalId, String fault) {}

    /** @param code what happened; words: {@code order-step.<code>} */
    record Step(String code, String detail, String by, Instant at) implements Serializable {}

    /** @param orderId of the merchant that holds it; null while nobody does */
    record Located(
            String serial,
            String modelCode,
            Place place,
            @Nullable String orderId) implements Serializable {}

    enum Place {
        IN_STOCK,
        FAULTY,
        HELD
    }
}
