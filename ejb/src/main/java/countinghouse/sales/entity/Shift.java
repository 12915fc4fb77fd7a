package countinghouse.sales.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * A till's shift: open with a float, closed with counted cash. Its row hands out the till's sale numbers; whoever sells or closes locks it,
 * so no sale can begin while the day is being closed. All its sales belong to the business day on which it was opened.
 */
@Entity
@Table(name = "shift")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = Shift.OPEN_LOCKED,
        query = "select s from Shift s where s.openTillId = :till",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
@NamedQuery(name = Shift.OPEN, query = "select s from Shift s where s.openTillId = :till")
@NamedQuery(name = Shift.OF_TILL, query = "select s from Shift s where s.tillId = :till order by s.shiftNumber desc")
@NamedQuery(name = Shift.TRADED, query = TradeQueries.SHIFTS)
@NamedQuery(name = Shift.SALES_TRADED, query = TradeQueries.COUNTS)
@NamedQuery(name = Shift.LINES_TRADED, query = TradeQueries.LINES)
@NamedQuery(name = Shift.LINES_RETURNED, query = TradeQueries.LINES_BACK)
@NamedQuery(name = Shift.TENDERS_TRADED, query = TradeQueries.TENDERS)
@NamedQuery(name = Shift.REFUNDS_GIVEN, query = TradeQueries.REFUNDS)
public class Shift {
    public static final String OPEN_LOCKED = "Shift.openLocked";
    public static final String OPEN = "Shift.open";
    public static final String OF_TILL = "Shift.ofTill";

    public static final String TRADED = "Shift.traded";
    public static final String SALES_TRADED = "Shift.salesTraded";
    public static final String LINES_TRADED = "Shift.linesTraded";
    public static final String LINES_RETURNED = "Shift.linesReturned";
    public static final String TENDERS_TRADED = "Shift.tendersTraded";
    public static final String REFUNDS_GIVEN = "Shift.refundsGiven";

    @Id
    private String id;

    @Column(name = "store_id")
    private String storeId;

    @Column(name = "till_id")
    private String tillId;

    @Column(name = "open_till_id")
    private @Nullable String openTillId;

    @Column(name = "number")
    private int shiftNumber;

    private String currency;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_by_id")
    private @Nullable String openedById;

    @Column(name = "float_minor")
    private long floatMinor;

    @Column(name = "float_change_minor")
    private long floatChangeMinor;

    @Column(name = "last_sale_number")
    private long lastSaleNumber;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "counted_minor")
    private @Nullable Long countedMinor;

    /** Where and under which day a shift is opened. */
    public record Place(String storeId, String tillId, String currency, LocalDate businessOn) {}

    protected Shift() {}

    /** @param before the till's last shift, or null */
    public Shift(String id, Place place, long floatMinor, @Nullable Shift before) {
        this.id = id;
        this.storeId = place.storeId();
        this.tillId = place.tillId();
        this.openTillId = place.tillId();
        this.currency = place.currency();
        this.businessOn = place.businessOn();
        this.floatMinor = floatMinor;
        this.shiftNumber = before == null ? 1 : before.shiftNumber + 1;
        this.lastSaleNumber = before == null ? 0 : before.lastSaleNumber;
        Long left = before == null ? null : before.countedMinor;
        this.floatChangeMinor = floatMinor - (left == null ? 0 : left);
    }

    /**
     * @param personId who opened it: whose shift it is
     * @param by the name that is printed
     */
    public void opened(Instant at, String personId, String by) {
        openedAt = at;
        openedById = personId;
        openedBy = by;
    }

    public long nextSaleNumber() {
        return ++lastSaleNumber;
    }

    public void close(Instant at, String by, long counted) {
        if (openTillId == null) {
            throw new IllegalStateException("shift " + id + " is closed");
        }
        openTillId = null;
        closedAt = at;
        closedBy = by;
        countedMinor = counted;
    }

    public String id() {
        return id;
    }

    public String storeId() {
        return storeId;
    }

    public String tillId() {
        return tillId;
    }

    public int number() {
        return shiftNumber;
    }

    public String currency() {
        return currency;
    }

    public LocalDate businessOn() {
        return businessOn;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Whether it is the person's own: they opened it, or it runs now and whoever stands at the till works in it. */
    public boolean isOf(String personId) {
        return openTillId != null || personId.equals(openedById);
    }

    public String openedBy() {
        return openedBy;
    }

    public long floatMinor() {
        return floatMinor;
    }

    public long floatChangeMinor() {
        return floatChangeMinor;
    }
}
