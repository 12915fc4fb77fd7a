package countinghouse.settlement.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.settlement.gateway.ClearingReport.Sums;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One merchant's part of what a report comes to in a currency, under the platform's own tenant; the merchant's books follow it. */
@Entity
@InsertAfter(AcquirerReport.class)
@Table(name = "acquirer_share")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = AcquirerShare.OPEN,
        query =
                "select s from AcquirerShare s where s.told = :nothing or s.told = :matched and s.paid = true order by s.id")
@NamedQuery(
        name = AcquirerShare.OF_REPORT,
        query = "select s from AcquirerShare s where s.reportId = :report and s.currency = :currency order by s.id")
public class AcquirerShare extends ReportedSums {
    public static final String OPEN = "AcquirerShare.open";
    public static final String OF_REPORT = "AcquirerShare.ofReport";

    /** What the merchant's books have followed. */
    public enum Told {
        NOTHING,
        /** The lines are held against the merchant's items. */
        MATCHED,
        /** The money is booked. */
        BOOKED
    }

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "report_id")
    private String reportId;

    @Column(name = "merchant_id")
    private String merchantId;

    @Column(name = "line_count")
    private int lineCount;

    private boolean paid;

    @Enumerated(EnumType.STRING)
    private Told told = Told.NOTHING;

    protected AcquirerShare() {}

    /** Whose part of what. */
    public record Of(String reportId, String merchantId, String currency) {}

    public AcquirerShare(String id, Of of, int lines, Sums sums) {
        super(of.currency(), sums);
        this.id = id;
        this.reportId = of.reportId();
        this.merchantId = of.merchantId();
        this.lineCount = lines;
    }

    public String id() {
        return id;
    }

    public String reportId() {
        return reportId;
    }

    public String merchantId() {
        return merchantId;
    }

    /** The acquirer's money is there. */
    public void pay() {
        paid = true;
    }

    public boolean isPaid() {
        return paid;
    }

    public Told told() {
        return told;
    }

    public void told(Told now) {
        told = now;
    }
}
