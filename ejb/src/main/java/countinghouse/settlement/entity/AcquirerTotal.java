package countinghouse.settlement.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.settlement.gateway.ClearingReport.Total;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** What the lines of a report come to in one currency, and the money that came for it. */
@Entity
@InsertAfter(AcquirerReport.class)
@Table(name = "acquirer_total")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = AcquirerTotal.OF_REFERENCE, query = "select t from AcquirerTotal t where t.reference = :reference")
@NamedQuery(
        name = AcquirerTotal.LATE,
        query = "select t from AcquirerTotal t where t.receivedAt is null and t.readAt < :before order by t.id")
@NamedQuery(
        name = AcquirerTotal.OF_REPORTS,
        query = "select t from AcquirerTotal t where t.reportId in :reports order by t.id")
public class AcquirerTotal extends ReportedSums {
    public static final String OF_REFERENCE = "AcquirerTotal.ofReference";
    public static final String LATE = "AcquirerTotal.late";
    public static final String OF_REPORTS = "AcquirerTotal.ofReports";

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "report_id")
    private String reportId;

    private String reference;

    @Column(name = "line_count")
    private int lineCount;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "received_minor")
    private @Nullable Long receivedMinor;

    @Column(name = "bank_entry")
    private String bankEntry = "";

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    protected AcquirerTotal() {}

    public AcquirerTotal(String report, String reference, Total total, Instant at) {
        super(total.currency(), total.sums());
        this.id = report + "-" + total.currency();
        this.reportId = report;
        this.reference = reference;
        this.lineCount = (int) total.lines();
        this.readAt = at;
    }

    /** @param entry the movement on the bank's statement; empty where there was nothing to pay */
    public void received(long minor, String entry, Instant at) {
        receivedMinor = minor;
        bankEntry = entry;
        receivedAt = at;
    }

    public boolean isReceived() {
        return receivedAt != null;
    }

    public String id() {
        return id;
    }

    public String reportId() {
        return reportId;
    }

    public String reference() {
        return reference;
    }

    public Instant readAt() {
        return readAt;
    }

    public @Nullable Long receivedMinor() {
        return receivedMinor;
    }
}
