package countinghouse.settlement.entity;

import countinghouse.settlement.MonthlyStatement;
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

/** Reserve that a person gives back; the next closed day takes it up. */
@Entity
@Table(name = "reserve_release")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = ReserveRelease.OPEN, query = "select r from ReserveRelease r where r.takenOn is null")
@NamedQuery(
        name = ReserveRelease.TAKEN_THROUGH,
        query = "select r from ReserveRelease r where r.takenOn <= :day order by r.takenOn, r.id")
@NamedQuery(name = ReserveRelease.TOTAL, query = "select sum(r.amountMinor) from ReserveRelease r")
public class ReserveRelease {
    public static final String OPEN = "ReserveRelease.open";
    public static final String TAKEN_THROUGH = "ReserveRelease.takenThrough";
    public static final String TOTAL = "ReserveRelease.total";

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String reason;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "released_by_name")
    private String releasedByName;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "taken_on")
    private @Nullable LocalDate takenOn;

    protected ReserveRelease() {}

    public ReserveRelease(String id, long amount, String reason, Person by) {
        this.id = id;
        this.amountMinor = amount;
        this.reason = reason;
        this.releasedBy = by.id();
        this.releasedByName = by.name();
        this.releasedAt = by.at();
    }

    /** Who did it, and when. */
    public record Person(String id, String name, Instant at) {}

    public long amount() {
        return amountMinor;
    }

    /** @throws IllegalStateException no day has taken it up yet */
    public MonthlyStatement.GivenBackLine line() {
        if (takenOn == null) {
            throw new IllegalStateException(id + " is not given back yet");
        }
        return new MonthlyStatement.GivenBackLine(takenOn, amountMinor, reason);
    }

    public void taken(LocalDate businessDay) {
        takenOn = businessDay;
    }
}
