package countinghouse.sales.entity;

import countinghouse.kernel.Money;
import countinghouse.platform.InsertAfter;
import countinghouse.sales.SaleView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A gift card that a sale sells or tops up; written once with its sale. */
@Entity
@InsertAfter(Sale.class)
@Table(name = "sale_gift")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = SaleGift.OF_SALES,
        query = "select g from SaleGift g where g.saleId in :sales order by g.saleId, g.place")
public class SaleGift {
    public static final String OF_SALES = "SaleGift.ofSales";
    public static final String ISSUE = "ISSUE";
    public static final String TOP_UP = "TOP_UP";

    @Id
    private String id;

    @Column(name = "sale_id")
    private String saleId;

    @Column(name = "position")
    private int place;

    @Column(name = "gift_card_id")
    private String cardId;

    private String kind;

    @Column(name = "amount_minor")
    private long amountMinor;

    protected SaleGift() {}

    /** @param place position among the sale's gift cards, from 1 */
    public SaleGift(Sale sale, int place, String cardId, String kind, long amount) {
        this.id = sale.id() + "_g" + place;
        this.saleId = sale.id();
        this.place = place;
        this.cardId = cardId;
        this.kind = kind;
        this.amountMinor = amount;
    }

    public String saleId() {
        return saleId;
    }

    public String cardId() {
        return cardId;
    }

    public boolean isNew() {
        return kind.equals(ISSUE);
    }

    public long amount() {
        return amountMinor;
    }

    public SaleView.GiftView view(String currency) {
        return new SaleView.GiftView(cardId, kind, new Money(amountMinor, currency));
    }
}
