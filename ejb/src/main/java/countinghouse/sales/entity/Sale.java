package countinghouse.sales.entity;

import countinghouse.kernel.Hashes;
import countinghouse.platform.InsertAfter;
import countinghouse.sales.SaleState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * A sale. OPEN while its tenders are taken or it waits for further ones, PENDING while one has no answer, then COMPLETED (posted, stock moved) or VOIDED (stock given back,
 * tenders unwound). The till's key makes it exactly once.
 */
@Entity
@InsertAfter(Shift.class)
@Table(name = "sale")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = Sale.OF_KEY, query = "select s from Sale s where s.saleKey = :key")
@NamedQuery(
        name = Sale.OF_DAY,
        query = "select s from Sale s where s.tillId = :till and s.businessOn = :day order by s.saleNumber desc")
@NamedQuery(
        name = Sale.OF_TILL_AND_STATE,
        query = "select s from Sale s where s.tillId = :till and s.state = :state order by s.saleNumber desc")
@NamedQuery(name = Sale.OF_SHIFT, query = "select s from Sale s where s.shiftId = :shift order by s.saleNumber")
@NamedQuery(
        name = Sale.COUNT_OF_SHIFT,
        query = "select count(s) from Sale s where s.shiftId = :shift and s.state in :states")
public class Sale {
    public static final String OF_KEY = "Sale.ofKey";
    public static final String OF_DAY = "Sale.ofDay";
    public static final String OF_TILL_AND_STATE = "Sale.ofTillAndState";
    public static final String OF_SHIFT = "Sale.ofShift";
    public static final String COUNT_OF_SHIFT = "Sale.countOfShift";

    @Id
    private String id;

    @Column(name = "sale_key")
    private String saleKey;

    @Column(name = "content_sha256")
    private String contentSha256;

    @Enumerated(EnumType.STRING)
    private SaleState state;

    @Column(name = "store_id")
    private String storeId;

    @Column(name = "till_id")
    private String tillId;

    @Column(name = "shift_id")
    private String shiftId;

    @Column(name = "number")
    private long saleNumber;

    @Column(name = "terminal_id")
    private String terminalId;

    @Column(name = "sold_by")
    private String soldBy;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "stored_at")
    private Instant storedAt;

    private String currency;

    @Column(name = "list_minor")
    private long listMinor;

    @Column(name = "discount_minor")
    private long discountMinor;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "total_minor")
    private long totalMinor;

    @Column(name = "tip_minor")
    private long tipMinor;

    @Column(name = "gift_minor")
    private long giftMinor;

    @Column(name = "own_tip_minor")
    private long ownTipMinor;

    @Column(name = "rounding_minor")
    private long roundingMinor;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    /** What the till said of it. */
    public record Origin(String key, String sha256, String terminalId, String soldBy, Instant occurredAt) {}

    /** Sums in minor units. */
    public record Sums(long list, long discount, long net, long tax) {}

    protected Sale() {}

    /** Takes the shift's next number. */
    public Sale(String id, Origin origin, Shift shift, Sums sums, Instant storedAt) {
        this.id = id;
        this.saleKey = origin.key();
        this.contentSha256 = origin.sha256();
        this.state = SaleState.OPEN;
        this.storeId = shift.storeId();
        this.tillId = shift.tillId();
        this.shiftId = shift.id();
        this.saleNumber = shift.nextSaleNumber();
        this.terminalId = origin.terminalId();
        this.soldBy = origin.soldBy();
        this.businessOn = shift.businessOn();
        this.occurredAt = origin.occurredAt();
        this.storedAt = storedAt;
        this.currency = shift.currency();
        this.listMinor = sums.list();
        this.discountMinor = sums.discount();
        this.netMinor = sums.net();
        this.taxMinor = sums.tax();
        this.totalMinor = Math.addExact(sums.net(), sums.tax());
    }

    /** It waits for further tenders until then. @param ownTip the tip that no tender brings, minor units */
    public void hold(Instant until, long ownTip) {
        heldUntil = until;
        ownTipMinor = ownTip;
    }

    /** Put on gift cards, minor units. */
    public Sale loading(long gifts) {
        giftMinor = gifts;
        return this;
    }

    public long gifts() {
        return giftMinor;
    }

    /** Whether it waits for further tenders, instead of being unwound, when these do not pay it. */
    public boolean isHeld() {
        return heldUntil != null && isUndecided();
    }

    public long ownTip() {
        return ownTipMinor;
    }

    /**
     * What is paid besides the total, minor units.
     *
     * @param rounding by what the cash is more, or less (negative), than the part it pays
     */
    public Sale paid(long tips, long rounding) {
        tipMinor = tips;
        roundingMinor = rounding;
        return this;
    }

    /** Whether tenders are still to be decided. */
    public boolean isUndecided() {
        return state == SaleState.OPEN || state == SaleState.PENDING;
    }

    /** @throws IllegalStateException when it is decided already */
    public void becomes(SaleState next) {
        if (!isUndecided()) {
            throw new IllegalStateException("sale " + id + " is " + state + ", not to become " + next);
        }
        state = next;
    }

    /** Goods of it came back, all that was left of them or a part. @throws IllegalStateException unless it was completed */
    public void returned(boolean all) {
        if (!isPaid() || state == SaleState.RETURNED) {
            throw new IllegalStateException("sale " + id + " is " + state + ", nothing of it comes back");
        }
        state = all ? SaleState.RETURNED : SaleState.PARTLY_RETURNED;
    }

    /** Whether it was completed, whatever came back since. */
    public boolean isPaid() {
        return state == SaleState.COMPLETED || state == SaleState.PARTLY_RETURNED || state == SaleState.RETURNED;
    }

    public boolean hasContent(String sha256) {
        return Hashes.same(contentSha256, sha256);
    }

    public String id() {
        return id;
    }

    public SaleState state() {
        return state;
    }

    public String storeId() {
        return storeId;
    }

    public String tillId() {
        return tillId;
    }

    public String shiftId() {
        return shiftId;
    }

    public String terminalId() {
        return terminalId;
    }

    public LocalDate businessOn() {
        return businessOn;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public String currency() {
        return currency;
    }

    public long net() {
        return netMinor;
    }

    public long discount() {
        return discountMinor;
    }

    public long tax() {
        return taxMinor;
    }

    public long total() {
        return totalMinor;
    }

    public long tip() {
        return tipMinor;
    }

    public long rounding() {
        return roundingMinor;
    }

    /** The sum of the tenders that pay it. */
    public long paid() {
        return totalMinor + giftMinor + tipMinor + roundingMinor;
    }

    /** As printed: at least four digits. */
    public String number() {
        String digits = Long.toString(saleNumber);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
