package countinghouse.backoffice.entity;

import countinghouse.backoffice.Backoffice.OrderRow;
import countinghouse.devices.Devices.OrderView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A terminal order as logistics lists it. */
@Entity
@IdClass(RowKey.class)
@Table(name = "backoffice_order")
@NamedQuery(name = "OrderEntry.all", query = "select o from OrderEntry o order by o.placedAt")
@NamedQuery(name = "OrderEntry.tenant", query = "select o.tenantId from OrderEntry o where o.id = :id")
public class OrderEntry {
    @Id
    private String id;

    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    private String number;
    private String merchant;
    private String model;
    private int quantity;
    private int allocated;
    private String state;
    private String cause;
    private String city;

    @Column(name = "tracking_number")
    private @Nullable String trackingNumber;

    @Column(name = "placed_at")
    private Instant placedAt;

    protected OrderEntry() {}

    public OrderEntry(String tenantId, OrderView order) {
        this.id = order.id();
        this.tenantId = tenantId;
        this.number = order.number();
        this.model = order.modelCode();
        this.quantity = order.quantity();
        this.cause = order.cause().name();
        this.placedAt = order.placedAt();
        follow(order);
    }

    public void follow(OrderView order) {
        allocated = order.serials().size();
        state = order.state().name();
        merchant = order.shipTo().recipient();
        city = order.shipTo().city();
        trackingNumber = order.trackingNumber();
    }

    public OrderRow row() {
        return new OrderRow(
                id, number, merchant, model, quantity, allocated, state, cause, city, trackingNumber, placedAt);
    }
}
