package countinghouse.settlement.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.settlement.Payouts.Approval;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One person has let a payout above the limit go; written once. */
@Entity
@InsertAfter(Payout.class)
@Table(name = "payout_approval")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = PayoutApproval.OF,
        query = "select a from PayoutApproval a where a.payoutId = :payout order by a.approvedAt, a.id")
public class PayoutApproval {
    public static final String OF = "PayoutApproval.of";

    @Id
    private String id;

    @Column(name = "payout_id")
    private String payoutId;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private Instant approvedAt;

    protected PayoutApproval() {}

    public PayoutApproval(String id, String payoutId, String by, String name, Instant at) {
        this.id = id;
        this.payoutId = payoutId;
        this.approvedBy = by;
        this.approvedByName = name;
        this.approvedAt = at;
    }

    public boolean isBy(String actor) {
        return approvedBy.equals(actor);
    }

    public Approval view() {
        return new Approval(approvedByName, approvedAt);
    }
}
