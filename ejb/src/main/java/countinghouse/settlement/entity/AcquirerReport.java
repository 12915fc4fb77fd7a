package countinghouse.settlement.entity;

import countinghouse.settlement.gateway.ClearingReport;
import countinghouse.settlement.gateway.PayoutBank.Listed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A report that was fetched from the acquirer, under the platform's own tenant; written once, read or not. */
@Entity
@Table(name = "acquirer_report")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = AcquirerReport.NEWEST,
        query = "select r.name, r.size, r.changedAt from AcquirerReport r order by r.fetchedAt desc, r.id desc")
@NamedQuery(
        name = AcquirerReport.LISTED,
        query = "select r.id, r.name, r.kind, r.reference, r.clearedOn, r.lineCount, r.faults, r.fetchedAt"
                + " from AcquirerReport r order by r.fetchedAt desc, r.id desc")
@NamedQuery(
        name = AcquirerReport.READ,
        query =
                "select r.sha256 from AcquirerReport r where r.kind = :kind and (r.sha256 = :sha256 or r.reference = :reference)")
public class AcquirerReport extends FetchedReport {
    public static final String NEWEST = "AcquirerReport.newest";
    public static final String LISTED = "AcquirerReport.listed";
    public static final String READ = "AcquirerReport.read";

    /** What a report is. */
    public enum Kind {
        REPORT,
        /** The same bytes were read before. */
        REPEATED,
        /** Another one under a reference that was read before. */
        DIFFERS,
        UNREADABLE
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reference = "";

    @Column(name = "cleared_on")
    private @Nullable LocalDate clearedOn;

    @Column(name = "told_through")
    private @Nullable Instant toldThrough;

    @Column(name = "line_count")
    private int lineCount;

    private byte @Nullable [] content;

    protected AcquirerReport() {}

    /** What it was found to be. */
    public record Found(String sha256, Kind kind, String faults) {}

    public AcquirerReport(String id, Listed listed, Found found, Instant at) {
        super(id, listed, found.sha256(), found.faults(), at);
        this.kind = found.kind();
    }

    /** @param whole as it came, where it is read for the first time */
    public AcquirerReport saying(ClearingReport report, byte @Nullable [] whole) {
        reference = report.reference();
        clearedOn = report.day();
        toldThrough = report.through();
        lineCount = report.lines().size();
        content = whole == null ? null : whole.clone();
        return this;
    }

    public byte[] content() {
        return content == null ? new byte[0] : content.clone();
    }
}
