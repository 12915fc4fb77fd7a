package countinghouse.settlement.entity;

import countinghouse.kernel.Refusal;
import countinghouse.settlement.MoneyDesk.ManualPayoutView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** That the next close which may pay does so, whatever the agreed schedule says. */
@Entity
@Table(name = "manual_payout")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = ManualPayout.OPEN,
        query = "select q from ManualPayout q where q.paidOn is null and q.takenBackAt is null")
public class ManualPayout {
    public static final String OPEN = "ManualPayout.open";

    @Id
    private String id;

    @Version
    private long version;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    @Column(name = "taken_back_by_name")
    private @Nullable String takenBackByName;

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    protected ManualPayout() {}

    /** @param decidedBy id of the person who decided it */
    public ManualPayout(ManualPayoutView view, String decidedBy) {
        this.id = view.id();
        this.reason = view.reason();
        this.decidedBy = decidedBy;
        this.decidedByName = view.decidedBy();
        this.decidedAt = view.decidedAt();
    }

    public void paid(LocalDate businessDay) {
        paidOn = businessDay;
    }

    /** @throws Refusal manual-payout.over, when it was paid or taken back before */
    public void takeBack(String name, Instant at) {
        if (paidOn != null || takenBackAt != null) {
            throw Refusal.conflict("manual-payout.over");
        }
        takenBackByName = name;
        takenBackAt = at;
    }

    public ManualPayoutView view() {
        return new ManualPayoutView(id, reason, decidedByName, decidedAt);
    }
}
