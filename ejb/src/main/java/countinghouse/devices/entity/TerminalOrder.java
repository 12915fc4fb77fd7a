package countinghouse.devices.entity;

import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.PlaceOrder;
import countinghouse.devices.Devices.ShipTo;
import countinghouse.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** An order of terminals: PLACED → ALLOCATED → PACKED → SHIPPED → DELIVERED | DELIVERY_FAILED → DELIVERED after all, or PACKED
 * and SHIPPED again. */
@Entity
@Table(name = "terminal_order")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "TerminalOrder.all", query = "select o from TerminalOrder o order by o.placedAt")
@NamedQuery(
        name = "TerminalOrder.ofApplication",
        query = "select o from TerminalOrder o where o.applicationId = :application")
public class TerminalOrder {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "application_id")
    private String applicationId;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.PLACED;

    private String model;
    private int quantity;
    private String recipient;

    @Column(name = "address_line")
    private String addressLine;

    private String city;
    private String postcode;
    private String country;

    @Column(name = "placed_at")
    private Instant placedAt;

    private int dispatches;
    private @Nullable String carrier;

    @Column(name = "tracking_number")
    private @Nullable String trackingNumber;

    @Column(name = "expected_on")
    private @Nullable LocalDate expectedOn;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    protected TerminalOrder() {}

    public TerminalOrder(String id, PlaceOrder command, Instant at) {
        this.id = id;
        this.applicationId = command.applicationId();
        this.model = command.modelCode();
        this.quantity = command.quantity();
        this.recipient = command.shipTo().recipient();
        this.addressLine = command.shipTo().addressLine();
        this.city = command.shipTo().city();
        this.postcode = command.shipTo().postcode();
        this.country = command.shipTo().country();
        this.placedAt = at;
    }

    /** One more unit is set aside; {@code held} counts it. */
    public void allocated(int held) {
        if (state != OrderState.PLACED || held > quantity) {
            throw Refusal.conflict("order.complete");
        }
        if (held == quantity) {
            state = OrderState.ALLOCATED;
        }
    }

    /**
     * Packed and about to be handed over; repeating it after a crash is harmless.
     *
     * @return whether this was the first time
     */
    public boolean pack() {
        switch (state) {
            case ALLOCATED, DELIVERY_FAILED -> {
                boolean first = state == OrderState.ALLOCATED;
                state = OrderState.PACKED;
                dispatches++;
                return first;
            }
            case PACKED -> {
                return false;
            }
            default -> throw Refusal.conflict("order.state");
        }
    }

    public void shipped(String by, String tracking, LocalDate expected) {
        if (state == OrderState.PACKED) {
            state = OrderState.SHIPPED;
            carrier = by;
            trackingNumber = tracking;
            expectedOn = expected;
        }
    }

    /** Whether this is the parcel that is on its way now. */
    public boolean travelsAs(String tracking) {
        return tracking.equals(trackingNumber);
    }

    /**
     * The parcel has arrived, maybe after all: a carrier tries again by itself.
     *
     * @return whether this changed anything
     */
    public boolean delivered(Instant at) {
        if (state != OrderState.SHIPPED && state != OrderState.DELIVERY_FAILED) {
            return false;
        }
        state = OrderState.DELIVERED;
        deliveredAt = at;
        return true;
    }

    /** @return whether this changed anything */
    public boolean deliveryFailed() {
        if (state != OrderState.SHIPPED) {
            return false;
        }
        state = OrderState.DELIVERY_FAILED;
        return true;
    }

    /** Names one hand-over to the carrier: repeating it gives the same parcel, shipping again a new one. */
    public String dispatchKey() {
        return id + "-" + dispatches;
    }

    public String id() {
        return id;
    }

    public String applicationId() {
        return applicationId;
    }

    public OrderState state() {
        return state;
    }

    public String model() {
        return model;
    }

    /** Short number for people: the end of the id. */
    public String number() {
        return "T-" + id.substring(id.length() - 6).toUpperCase(java.util.Locale.ROOT);
    }

    public ShipTo shipTo() {
        return new ShipTo(recipient, addressLine, city, postcode, country);
    }

    public OrderView view(List<String> serials) {
        return new OrderView(
                id,
                number(),
                state,
                model,
                quantity,
                serials,
                shipTo(),
                placedAt,
                carrier,
                trackingNumber,
                expectedOn == null ? null : expectedOn.toString(),
                deliveredAt);
    }
}
