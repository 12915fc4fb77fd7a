package countinghouse.inventory.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One change of the stock of a product in a store; written once. */
@Entity
@Table(name = "stock_movement")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = StockMovement.OF_SALE,
        query = "select m from StockMovement m where m.reference = :reference and m.kind = :kind")
public class StockMovement {
    public static final String OF_SALE = "StockMovement.ofSale";

    @Id
    private String id;

    @Column(name = "store_id")
    private String storeId;

    @Column(name = "product_id")
    private String productId;

    @Enumerated(EnumType.STRING)
    private MovementKind kind;

    private long quantity;

    @Column(name = "value_minor")
    private long valueMinor;

    private String reference;

    @Column(name = "moved_at")
    private Instant movedAt;

    /**
     * What moved.
     *
     * @param quantity signed
     * @param value signed, minor units
     */
    public record Change(MovementKind kind, long quantity, long value) {}

    protected StockMovement() {}

    public StockMovement(String id, StockLevel level, Change change, String reference, Instant at) {
        this.id = id;
        this.storeId = level.storeId();
        this.productId = level.productId();
        this.kind = change.kind();
        this.quantity = change.quantity();
        this.valueMinor = change.value();
        this.reference = reference;
        this.movedAt = at;
    }

    public String productId() {
        return productId;
    }

    /** Signed, minor units. */
    public long value() {
        return valueMinor;
    }
}
