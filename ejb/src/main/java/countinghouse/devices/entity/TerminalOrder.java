package countinghouse.devices.entity;

import countinghouse.devices.Devices.Cause;
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

/** An order of terminals, along the edges of {@link OrderTransition}. */
@Entity
@Table(name = "terminal_order")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "TerminalOrder.all", query = "select o from TerminalOrder o order by o.placedAt")
@NamedQuery(
        name = "TerminalOrder.ofApplication",
        query =
                "select o from TerminalOrder o where o.applicationId = :application and o.successorOf is null and o.replacesId is null")
@NamedQuery(name = "TerminalOrder.after", query = "select o from TerminalOrder o where o.successorOf = :order")
@NamedQuery(
        name = "TerminalOrder.replacing",
        query = "select o from TerminalOrder o where o.replacesId = :terminal order by o.placedAt desc")
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

    @Enumerated(EnumType.STRING)
    private Cause cause = Cause.APPLICATION;

    @Column(name = "successor_of")
    private @Nullable String successorOf;

    @Column(name = "replaces_id")
    private @Nullable String replacesId;

    private int dispatches;

    @Column(name = "handing_over")
    private boolean handingOver;

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
        sendTo(command.shipTo());
        this.placedAt = at;
    }

    /** The same again, because the parcel of {@code earlier} came back; a swap stays a swap. */
    public TerminalOrder follows(TerminalOrder earlier) {
        cause = earlier.cause == Cause.SWAP ? Cause.SWAP : Cause.AGAIN;
        successorOf = earlier.id;
        replacesId = earlier.replacesId;
        return this;
    }

    public TerminalOrder replaces(String terminalId) {
        cause = Cause.SWAP;
        replacesId = terminalId;
        return this;
    }

    private void sendTo(ShipTo to) {
        recipient = to.recipient();
        addressLine = to.addressLine();
        city = to.city();
        postcode = to.postcode();
        country = to.country();
    }

    /** Not while it travels, nor while the carrier may have it: an address belongs to a hand-over. */
    public void correct(ShipTo to) {
        requireAtHome();
        if (state != OrderState.DELIVERY_FAILED && !OrderTransition.SHIP.leadsFrom(state) && !isBeforePacking()) {
            throw Refusal.conflict("order.state");
        }
        sendTo(to);
    }

    private boolean isBeforePacking() {
        return state == OrderState.PLACED || state == OrderState.ALLOCATED;
    }

    private void requireAtHome() {
        if (handingOver) {
            throw Refusal.conflict("order.handing-over");
        }
    }

    /** One more unit is set aside; {@code held} counts it. */
    public void allocated(int held) {
        if (state != OrderState.PLACED || held > quantity) {
            throw Refusal.conflict("order.complete");
        }
        if (held == quantity) {
            state = OrderTransition.ALLOCATE.from(state);
        }
    }

    public void pack() {
        state = OrderTransition.PACK.from(state);
    }

    /** About to be handed over, for the first time or again; repeating it before the answer is stored is the same hand-over. */
    public void handOver() {
        if (!OrderTransition.SHIP.leadsFrom(state) && !OrderTransition.RESHIP.leadsFrom(state)) {
            throw Refusal.conflict("order.state");
        }
        if (!handingOver) {
            handingOver = true;
            dispatches++;
        }
    }

    /** The carrier surely did not take it. */
    public void notTaken() {
        handingOver = false;
    }

    /** @return whether this changed anything */
    public boolean shipped(String by, String tracking, LocalDate expected) {
        if (!handingOver) {
            return false;
        }
        OrderTransition again = OrderTransition.RESHIP.leadsFrom(state) ? OrderTransition.RESHIP : OrderTransition.SHIP;
        state = again.from(state);
        handingOver = false;
        carrier = by;
        trackingNumber = tracking;
        expectedOn = expected;
        return true;
    }

    /** Whether this is the parcel that is on its way now. */
    public boolean travelsAs(String tracking) {
        return tracking.equals(trackingNumber);
    }

    /** Whether the carrier may have a parcel that we don't know the number of yet. */
    public boolean isHandingOver() {
        return handingOver;
    }

    /** @return whether this changed anything */
    public boolean delivered(Instant at) {
        if (!OrderTransition.DELIVER.leadsFrom(state)) {
            return false;
        }
        state = OrderTransition.DELIVER.from(state);
        deliveredAt = at;
        return true;
    }

    /** @return whether this changed anything */
    public boolean deliveryFailed() {
        if (!OrderTransition.FAIL.leadsFrom(state)) {
            return false;
        }
        state = OrderTransition.FAIL.from(state);
        return true;
    }

    public void takeBack() {
        requireAtHome();
        state = OrderTransition.TAKE_BACK.from(state);
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

    public Cause cause() {
        return cause;
    }

    public @Nullable String replacesId() {
        return replacesId;
    }

    public int quantity() {
        return quantity;
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
                cause,
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
