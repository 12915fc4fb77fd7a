package countinghouse.sales.entity;

import countinghouse.kernel.Hashes;
import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Goods of a sale that were taken back at once; it counts to the shift in which that was. Written once. */
@Entity
@InsertAfter({Sale.class, Shift.class})
@Table(name = "sale_return")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = SaleReturn.OF_SALE, query = "select r from SaleReturn r where r.saleId = :sale order by r.id")
@NamedQuery(name = SaleReturn.OF_SHIFT, query = "select r from SaleReturn r where r.shiftId = :shift order by r.id")
@NamedQuery(name = SaleReturn.OF_REQUEST, query = "select r from SaleReturn r where r.requestSha256 = :request")
public class SaleReturn {
    public static final String OF_SALE = "SaleReturn.ofSale";
    public static final String OF_SHIFT = "SaleReturn.ofShift";
    public static final String OF_REQUEST = "SaleReturn.ofRequest";

    @Id
    private String id;

    @Column(name = "sale_id")
    private String saleId;

    @Column(name = "till_id")
    private String tillId;

    @Column(name = "shift_id")
    private String shiftId;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "returned_by")
    private String returnedBy;

    @Column(name = "request_sha256")
    private String requestSha256;

    @Column(name = "content_sha256")
    private String contentSha256;

    private String currency;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "rounding_minor")
    private long roundingMinor;

    /** Who asked for it, and under which key; the latter as hashes. */
    public record Request(String key, String content, Instant at, String by) {}

    /** Minor units. @param rounding what is given back minus net and tax */
    public record Sums(long net, long tax, long rounding) {}

    protected SaleReturn() {}

    public SaleReturn(String id, Sale sale, Shift shift, Request request, Sums sums) {
        this.id = id;
        this.saleId = sale.id();
        this.tillId = shift.tillId();
        this.shiftId = shift.id();
        this.businessOn = shift.businessOn();
        this.returnedAt = request.at();
        this.returnedBy = request.by();
        this.requestSha256 = request.key();
        this.contentSha256 = request.content();
        this.currency = sale.currency();
        this.netMinor = sums.net();
        this.taxMinor = sums.tax();
        this.roundingMinor = sums.rounding();
    }

    public boolean hasContent(String content) {
        return Hashes.same(contentSha256, content);
    }

    public String id() {
        return id;
    }

    public String saleId() {
        return saleId;
    }

    public String tillId() {
        return tillId;
    }

    public String shiftId() {
        return shiftId;
    }

    public LocalDate businessOn() {
        return businessOn;
    }

    public Instant at() {
        return returnedAt;
    }

    public String currency() {
        return currency;
    }

    public long net() {
        return netMinor;
    }

    public long tax() {
        return taxMinor;
    }

    public long rounding() {
        return roundingMinor;
    }
}
