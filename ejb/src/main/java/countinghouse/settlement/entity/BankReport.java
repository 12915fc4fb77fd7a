package countinghouse.settlement.entity;

import countinghouse.settlement.gateway.PayoutBank.Listed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
        name = BankReport.LISTED,
        query = "select r.id, r.name, r.kind, r.faults, r.fetchedAt from BankReport r order by r.fetchedAt desc, r.id"
                + " desc")
@NamedQuery(
        name = BankReport.READ,
        query = "select count(r) from BankReport r where r.sha256 = :sha256 and r.kind in :kinds")
public class BankReport extends FetchedReport {
    public static final String NEWEST = "BankReport.newest";
    public static final String LISTED = "BankReport.listed";
    public static final String READ = "BankReport.read";

    /** Between faults. */
    public static final String NEXT_FAULT = "; ";

    /** What a report is. */
    public enum Kind {
        STATUS,
        STATEMENT,
        /** The same bytes were read before. */
        REPEATED,
        UNREADABLE
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected BankReport() {}

    /** What it was found to be. */
    public record Found(String sha256, Kind kind, String faults) {}

    public BankReport(String id, Listed listed, Found found, Instant at) {
        super(id, listed, found.sha256(), found.faults(), at);
        this.kind = found.kind();
    }
}
