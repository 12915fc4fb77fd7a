package countinghouse.settlement.entity;

import countinghouse.kernel.Refusal;
import countinghouse.settlement.MoneyDesk.HoldView;
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

/** Nothing is paid out from a day to another, unless it is lifted. */
@Entity
@Table(name = "payout_hold")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = PayoutHold.ALL, query = "select h from PayoutHold h order by h.placedAt desc, h.id desc")
@NamedQuery(
        name = PayoutHold.ON,
        query = "select count(h) from PayoutHold h where h.liftedAt is null and :day between h.fromOn and h.untilOn")
public class PayoutHold {
    public static final String ALL = "PayoutHold.all";
    public static final String ON = "PayoutHold.on";

    @Id
    private String id;

    @Version
    private long version;

    private String reason;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_by_name")
    private String placedByName;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "lifted_by_name")
    private @Nullable String liftedByName;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    protected PayoutHold() {}

    /** @param placedBy id of the person who placed it */
    public PayoutHold(HoldView hold, String placedBy) {
        this.id = hold.id();
        this.reason = hold.reason();
        this.fromOn = hold.from();
        this.untilOn = hold.until();
        this.placedBy = placedBy;
        this.placedByName = hold.placedBy();
        this.placedAt = hold.placedAt();
    }

    /** @throws Refusal hold.over, when it was lifted before */
    public void lift(String name, Instant at) {
        if (liftedAt != null) {
            throw Refusal.conflict("hold.over");
        }
        liftedByName = name;
        liftedAt = at;
    }

    public HoldView view() {
        return new HoldView(id, reason, fromOn, untilOn, placedByName, placedAt, liftedByName, liftedAt);
    }
}
