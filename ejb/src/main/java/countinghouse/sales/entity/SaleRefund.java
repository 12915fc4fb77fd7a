package countinghouse.sales.entity;

import countinghouse.kernel.Money;
import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds;
import countinghouse.platform.InsertAfter;
import countinghouse.sales.Returns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** What of a return goes back to one tender. Cash and gift cards have it at once; a card when the acquirer has said so. */
@Entity
@InsertAfter({SaleReturn.class, SaleTender.class})
@Table(name = "sale_refund")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = SaleRefund.OF_RETURNS,
        query = "select r from SaleRefund r where r.returnId in :returns order by r.returnId, r.id")
@NamedQuery(name = SaleRefund.RETURNS_OF, query = "select r.returnId from SaleRefund r where r.refundId = :refund")
public class SaleRefund {
    public static final String OF_RETURNS = "SaleRefund.ofReturns";
    public static final String RETURNS_OF = "SaleRefund.returnsOf";

    @Id
    private String id;

    @Column(name = "return_id")
    private String returnId;

    @Column(name = "sale_tender_id")
    private String tenderId;

    private String kind;
    private String means;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    @Column(name = "payment_id")
    private @Nullable String paymentId;

    @Column(name = "refund_id")
    private @Nullable String refundId;

    protected SaleRefund() {}

    /** @param number position among the return's refunds, from 1 */
    public SaleRefund(SaleReturn back, int number, SaleTender tender, long amount) {
        this.id = back.id() + "_r" + number;
        this.returnId = back.id();
        this.tenderId = tender.id();
        this.kind = tender.kind();
        this.means = tender.means();
        this.amountMinor = amount;
        this.paymentId = tender.paymentId();
        this.state = paymentId == null ? RefundState.SUCCEEDED : RefundState.REQUESTED;
    }

    /** The acquirer's word, or none yet. */
    public void follow(Refunds.RefundView refund) {
        refundId = refund.id();
        state = refund.state();
    }

    /** The payment was refunded otherwise and has less left. */
    public void refuse() {
        state = RefundState.FAILED;
    }

    /** @param end SUCCEEDED or FAILED */
    public void ends(RefundState end) {
        state = end;
    }

    /** @param refund id of what was asked of the acquirer */
    public boolean isOf(String refund) {
        return refund.equals(refundId);
    }

    public boolean isOpen() {
        return state == RefundState.REQUESTED || state == RefundState.UNKNOWN;
    }

    /** Whether it takes from what the tender can still give back. */
    public boolean counts() {
        return state != RefundState.FAILED;
    }

    public boolean is(RefundState other) {
        return state == other;
    }

    public String id() {
        return id;
    }

    public String returnId() {
        return returnId;
    }

    public String tenderId() {
        return tenderId;
    }

    public String kind() {
        return kind;
    }

    public String means() {
        return means;
    }

    public long amount() {
        return amountMinor;
    }

    public @Nullable String paymentId() {
        return paymentId;
    }

    public Returns.RefundedView view(String currency) {
        return new Returns.RefundedView(means, new Money(amountMinor, currency), state, refundId);
    }
}
