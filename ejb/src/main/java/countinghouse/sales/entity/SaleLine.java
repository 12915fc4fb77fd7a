package countinghouse.sales.entity;

import countinghouse.kernel.Money;
import countinghouse.platform.InsertAfter;
import countinghouse.sales.SaleView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A line of a sale with the name, price and tax of that moment; written once with its sale. */
@Entity
@InsertAfter(Sale.class)
@Table(name = "sale_line")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = SaleLine.OF_SALES,
        query = "select l from SaleLine l where l.saleId in :sales order by l.saleId, l.place")
public class SaleLine {
    public static final String OF_SALES = "SaleLine.ofSales";

    @Id
    private String id;

    /** A relation only so that the sale is inserted before it. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    @JoinColumn(name = "sale_id", referencedColumnName = "id")
    private Sale sale;

    @Column(name = "sale_id", insertable = false, updatable = false)
    private String saleId;

    @Column(name = "position")
    private int place;

    @Column(name = "product_id")
    private String productId;

    private String name;
    private long quantity;

    @Column(name = "unit_price_minor")
    private long unitPriceMinor;

    @Column(name = "list_minor")
    private long listMinor;

    @Column(name = "discount_minor")
    private long discountMinor;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "tax_rate", precision = 9, scale = 6)
    private BigDecimal taxRate;

    /** What is sold, minor units. */
    public record Content(String productId, String name, long quantity, long unitPrice, BigDecimal taxRate) {}

    protected SaleLine() {}

    /** @param place position in the sale, from 1 */
    public SaleLine(Sale sale, int place, Content content, Sale.Sums sums) {
        this.id = sale.id() + "_" + place;
        this.sale = sale;
        this.saleId = sale.id();
        this.place = place;
        this.productId = content.productId();
        this.name = content.name();
        this.quantity = content.quantity();
        this.unitPriceMinor = content.unitPrice();
        this.taxRate = content.taxRate();
        this.listMinor = sums.list();
        this.discountMinor = sums.discount();
        this.netMinor = sums.net();
        this.taxMinor = sums.tax();
    }

    public String id() {
        return id;
    }

    /** Position in the sale, from 1. */
    public int place() {
        return place;
    }

    public String saleId() {
        return saleId;
    }

    public String productId() {
        return productId;
    }

    public String name() {
        return name;
    }

    public long quantity() {
        return quantity;
    }

    public long discount() {
        return discountMinor;
    }

    public long net() {
        return netMinor;
    }

    public long tax() {
        return taxMinor;
    }

    public BigDecimal taxRate() {
        return taxRate;
    }

    public SaleView.LineView view(String currency) {
        return new SaleView.LineView(
                productId,
                name,
                quantity,
                new Money(unitPriceMinor, currency),
                new Money(discountMinor, currency),
                new Money(listMinor - discountMinor, currency));
    }
}
