package countinghouse.sales.entity;

import countinghouse.kernel.Money;
import countinghouse.platform.InsertAfter;
import countinghouse.sales.Returns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Pieces of a line that were taken back, with their share of its net and tax. Written once. */
@Entity
@InsertAfter({SaleReturn.class, SaleLine.class})
@Table(name = "sale_return_line")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = SaleReturnLine.OF_RETURNS,
        query = "select l from SaleReturnLine l where l.returnId in :returns order by l.returnId, l.place")
public class SaleReturnLine {
    public static final String OF_RETURNS = "SaleReturnLine.ofReturns";

    @Id
    private String id;

    @Column(name = "return_id")
    private String returnId;

    @Column(name = "sale_line_id")
    private String saleLineId;

    @Column(name = "position")
    private int place;

    private long quantity;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "tax_rate", precision = 9, scale = 6)
    private BigDecimal taxRate;

    /** @param net and tax: minor units */
    public record Share(long quantity, long net, long tax) {}

    protected SaleReturnLine() {}

    public SaleReturnLine(SaleReturn back, SaleLine line, Share share) {
        this.id = back.id() + "_" + line.place();
        this.returnId = back.id();
        this.saleLineId = line.id();
        this.place = line.place();
        this.quantity = share.quantity();
        this.netMinor = share.net();
        this.taxMinor = share.tax();
        this.taxRate = line.taxRate();
    }

    public String returnId() {
        return returnId;
    }

    public int place() {
        return place;
    }

    public long quantity() {
        return quantity;
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

    public Returns.PieceView view(String currency) {
        return new Returns.PieceView(place, quantity, new Money(netMinor, currency), new Money(taxMinor, currency));
    }
}
