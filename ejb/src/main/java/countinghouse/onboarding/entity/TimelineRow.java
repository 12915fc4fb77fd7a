package countinghouse.onboarding.entity;

import countinghouse.onboarding.TimelineEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A step of the way that the applicant sees. */
@Entity
@Table(name = "timeline_entry")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "TimelineRow.all", query = "select t from TimelineRow t order by t.happenedAt, t.id")
public class TimelineRow {
    @Id
    private String id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String code;
    private String parameters;

    protected TimelineRow() {}

    public TimelineRow(String id, Instant at, String code, String parameters) {
        this.id = id;
        this.happenedAt = at;
        this.code = code;
        this.parameters = parameters;
    }

    public String parameters() {
        return parameters;
    }

    public TimelineEntry view(Map<String, String> words) {
        return new TimelineEntry(happenedAt, code, words);
    }
}
