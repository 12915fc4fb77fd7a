package countinghouse.devices;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.tenancy.CountryPack.Words;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terminals. An order is PLACED → ALLOCATED → PACKED → SHIPPED → DELIVERED | DELIVERY_FAILED → RETURNED | RESHIPPED; a unit is IN_STOCK →
 * ALLOCATED → IN_TRANSIT → DELIVERED → ACTIVE → FAULTY, and TO_INSPECT → RETURNED when it came back. A serial sits with at most one
 * merchant, in one place.
 */
public interface Devices {
    /** Models on offer in a country, with prices in its currency. */
    List<TerminalModel> models(String country);

    /** Places an order; placing one again for the same application answers the first. */
    String place(Caller caller, PlaceOrder command);

    OrderView order(Caller caller, String orderId);

    List<OrderView> orders(Caller caller);

    List<TerminalView> terminals(Caller caller);

    /** Takes new units into stock; serials that are there already are left alone. Answers how many were new. */
    int receive(Caller logistics, String modelCode, List<String> serials);

    /** Serials of a model that can be allocated now, oldest first. */
    List<String> inStock(Caller logistics, String modelCode, int limit);

    /** Units per model, over the platform. */
    List<UnitCount> stock(Caller logistics);

    /**
     * Sets a unit aside for an order; the order is ALLOCATED when all its units are.
     *
     * @throws countinghouse.kernel.Refusal serial.unknown, serial.taken (two people, one unit: one wins), serial.wrong-model,
     *     order.complete
     */
    OrderView allocate(Caller logistics, String orderId, String serial);

    /**
     * Hands the parcel to the carrier and stores its tracking number; one that failed is sent again under a new one. A remote call: not
     * inside a transaction; safe to repeat.
     *
     * @throws countinghouse.kernel.Refusal order.state, carrier.unavailable, carrier.refused {reason}
     */
    OrderView ship(Caller logistics, String orderId);

    /** What the carrier reported; a report already known, or older than what is known, changes nothing. */
    void carrierReported(CarrierReport report);

    /** Mails a fresh one-time activation code to the owner; the one before stops working. */
    void sendActivationCode(Caller owner, String terminalId);

    /**
     * A terminal proves itself by the code; it is bound to the merchant's first till and gets a key of its own.
     *
     * @throws countinghouse.kernel.Refusal activation.refused: one answer for a wrong serial, code or state; merchant.suspended,
     *     merchant.agreement-unsigned
     */
    Activation activate(String serial, String code);

    /** Mails the owners what is left to do with an order that has arrived; nothing is sent when nothing is. */
    void remind(Caller system, String orderId);

    /** Why terminals are ordered: by the application, again after a return, or in place of a faulty one. */
    enum Cause {
        APPLICATION,
        AGAIN,
        SWAP
    }

    /** @param held with merchants; {@code faulty} ones are in the house, and no use */
    record UnitCount(String modelCode, long inStock, long held, long faulty) implements Serializable {}

    record PlaceOrder(String applicationId, String modelCode, int quantity, ShipTo shipTo) {}

    record ShipTo(String recipient, String addressLine, String city, String postcode, String country)
            implements Serializable {}

    /**
     * @param monthlyRent minor units, 0 where it is not rented out; price likewise
     * @param text what it is good for, in one line
     * @param drawing its picture in {@code assets/terminals.svg}
     */
    record TerminalModel(
            String code,
            String currency,
            long price,
            long monthlyRent,
            Words name,
            Words text,
            String drawing,
            TerminalFeatures features)
            implements Serializable {}

    record OrderView(
            String id,
            String number,
            OrderState state,
            Cause cause,
            String modelCode,
            int quantity,
            List<String> serials,
            ShipTo shipTo,
            Instant placedAt,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String expectedOn,
            @Nullable Instant deliveredAt)
            implements Serializable {}

    enum OrderState {
        PLACED,
        ALLOCATED,
        PACKED,
        SHIPPED,
        DELIVERED,
        DELIVERY_FAILED,
        RESHIPPED,
        RETURNED
    }

    record TerminalView(
            String id,
            String serial,
            String modelCode,
            String state,
            @Nullable String tillId,
            @Nullable Instant activatedAt,
            @Nullable Instant readyAt)
            implements Serializable {}

    /** @param status IN_TRANSIT, DELIVERED, FAILED or RETURNED */
    record CarrierReport(
            String eventId, TenantId tenant, String orderId, String trackingNumber, String status, Instant at) {}

    record Activation(
            String terminalId, String key, String storeId, String tillId, String merchantName, String currency) {}
}
