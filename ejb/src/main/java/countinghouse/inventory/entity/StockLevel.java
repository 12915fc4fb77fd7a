package countinghouse.inventory.entity;

import countinghouse.inventory.Inventory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * What a store has of a product. Changed only under a row lock ({@link #LOCKED}, in the order of the product ids so that two sales never
 * wait for each other crosswise); available = on hand − reserved is never negative, the schema checks it too. It keeps the value of the
 * whole stock rather than a unit cost: the moving average is value ÷ on hand, and the ledger's inventory account is Σ value exactly.
 */
@Entity
@Table(name = "stock_level")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = StockLevel.LOCKED,
        query = "select s from StockLevel s where s.storeId = :store and s.productId in :products order by s.productId",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
@NamedQuery(
        name = StockLevel.OF_STORE,
        query = "select s from StockLevel s where s.storeId = :store order by s.productId")
public class StockLevel {
    public static final String LOCKED = "StockLevel.locked";
    public static final String OF_STORE = "StockLevel.ofStore";

    @Id
    private String id;

    @Column(name = "store_id")
    private String storeId;

    @Column(name = "product_id")
    private String productId;

    @Column(name = "on_hand")
    private long onHand;

    private long reserved;

    @Column(name = "value_minor")
    private long valueMinor;

    private String currency;

    protected StockLevel() {}

    /** Nothing yet. */
    public StockLevel(String id, String storeId, String productId, String currency) {
        this.id = id;
        this.storeId = storeId;
        this.productId = productId;
        this.currency = currency;
    }

    public void receive(long quantity, long value) {
        onHand = Math.addExact(onHand, quantity);
        valueMinor = Math.addExact(valueMinor, value);
    }

    public boolean has(long quantity) {
        return available() >= quantity;
    }

    public void reserve(long quantity) {
        if (!has(quantity)) {
            throw new IllegalStateException("reserving " + quantity + " of " + available());
        }
        reserved += quantity;
    }

    public void release(long quantity) {
        if (quantity > reserved) {
            throw new IllegalStateException("releasing " + quantity + " of " + reserved);
        }
        reserved -= quantity;
    }

    /** Takes out what is not reserved; answers its cost at the moving average, HALF_UP; the last piece takes all that is left. */
    public long take(long quantity) {
        if (!has(quantity)) {
            throw new IllegalStateException("taking " + quantity + " of " + available());
        }
        long cost = BigDecimal.valueOf(valueMinor)
                .multiply(BigDecimal.valueOf(quantity))
                .divide(BigDecimal.valueOf(onHand), 0, RoundingMode.HALF_UP)
                .longValueExact();
        onHand -= quantity;
        valueMinor -= cost;
        return cost;
    }

    public long available() {
        return onHand - reserved;
    }

    public String storeId() {
        return storeId;
    }

    public String productId() {
        return productId;
    }

    public String currency() {
        return currency;
    }

    public Inventory.StockView view() {
        return new Inventory.StockView(productId, onHand, reserved);
    }
}
