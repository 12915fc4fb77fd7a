package countinghouse.settlement.entity;

import countinghouse.settlement.gateway.PayoutBank.Listed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A report that was fetched from the bank; written once, read or not. */
@Entity
@Table(name = "bank_report")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = BankReport.NEWEST,
        query = "select r.name, r.size, r.changedAt from BankReport r order by r.fetchedAt desc, r.id desc")
@NamedQuery(
        name = BankReport.READ,
        query = "select count(r) from BankReport r where r.sha256 = :sha256 and r.kind in :kinds")
public class BankReport {
    public static final String NEWEST = "BankReport.newest";
    public static final String READ = "BankReport.read";

    /** What a report is. */
    public enum Kind {
        STATUS,
        STATEMENT,
        /** The same bytes were read before. */
        REPEATED,
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

    private String faults;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    protected BankReport() {}

    /** What it was found to be. */
    public record Found(String sha256, Kind kind, String faults) {}

    public BankReport(String id, Listed listed, Found found, Instant at) {
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

    public String id() {
        return id;
    }
}
