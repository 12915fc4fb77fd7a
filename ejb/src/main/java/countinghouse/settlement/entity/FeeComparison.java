package countinghouse.settlement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** That a closed day's fees were held against what was agreed, and what came of it; written once. */
@Entity
@Table(name = "fee_comparison")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = FeeComparison.OF_DAY, query = "select count(c) from FeeComparison c where c.businessOn = :day")
public class FeeComparison {
    public static final String OF_DAY = "FeeComparison.ofDay";

    @Id
    private String id;

    @Column(name = "business_on")
    private LocalDate businessOn;

    private int items;

    @Column(name = "charged_minor")
    private long chargedMinor;

    @Column(name = "agreed_minor")
    private long agreedMinor;

    private int differing;

    @Column(name = "compared_at")
    private Instant comparedAt;

    protected FeeComparison() {}

    /** Minor units. @param differing items that were corrected */
    public record Sums(int items, long charged, long agreed, int differing) {}

    public FeeComparison(String id, LocalDate day, Sums sums, Instant at) {
        this.id = id;
        this.businessOn = day;
        this.items = sums.items();
        this.chargedMinor = sums.charged();
        this.agreedMinor = sums.agreed();
        this.differing = sums.differing();
        this.comparedAt = at;
    }
}
