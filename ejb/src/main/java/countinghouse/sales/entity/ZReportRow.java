package countinghouse.sales.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.platform.Json;
import countinghouse.sales.ZReport;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The frozen report of a shift; written once. */
@Entity
@InsertAfter(Shift.class)
@Table(name = "z_report")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
public class ZReportRow {
    @Id
    private String id;

    @Column(name = "shift_id")
    private String shiftId;

    @Column(name = "till_id")
    private String tillId;

    @Column(name = "number")
    private int shiftNumber;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String figures;

    protected ZReportRow() {}

    public ZReportRow(Shift shift, ZReport report) {
        this.id = report.id();
        this.shiftId = shift.id();
        this.tillId = shift.tillId();
        this.shiftNumber = shift.number();
        this.businessOn = report.businessDay();
        this.closedAt = report.closedAt();
        this.figures = Json.write(report);
    }

    public String shiftId() {
        return shiftId;
    }

    public ZReport report() {
        return Json.read(figures, ZReport.class);
    }
}
