package countinghouse.settlement.entity;

import countinghouse.settlement.gateway.ClearingReport;
import countinghouse.settlement.gateway.PayoutBank.Listed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
public class AcquirerReport {
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

    private static final int LONGEST = 1_000;

    @Id
    private String id;

    private String name;
    private long size;

    @Column(name = "changed_at")
    private long changedAt;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reference = "";

    @Column(name = "cleared_on")
    private @Nullable LocalDate clearedOn;

    @Column(name = "told_through")
    private @Nullable Instant toldThrough;

    @Column(name = "line_count")
    private int lineCount;

    private String faults;
    private byte @Nullable [] content;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    protected AcquirerReport() {}

    /** What it was found to be. */
    public record Found(String sha256, Kind kind, String faults) {}

    public AcquirerReport(String id, Listed listed, Found found, Instant at) {
        this.id = id;
        this.name = listed.name();
        this.size = listed.size();
        this.changedAt = listed.changedAt();
        this.sha256 = found.sha256();
        this.kind = found.kind();
        this.faults =
                found.faults().substring(0, Math.min(LONGEST, found.faults().length()));
        this.fetchedAt = at;
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

    public String id() {
        return id;
    }

    public byte[] content() {
        return content == null ? new byte[0] : content.clone();
    }
}
