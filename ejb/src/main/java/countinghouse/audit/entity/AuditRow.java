package countinghouse.audit.entity;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One row of the trail; never changed, never deleted. */
@Entity
@Table(name = "audit_record")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "AuditRow.ofSubject",
        query =
                "select a from AuditRow a where a.subject = :subject and (:all = true or a.action not like 'screening.%')"
                        + " order by a.recordedAt desc, a.id desc")
@NamedQuery(
        name = "AuditRow.trail",
        query = "select a from AuditRow a where a.recordedAt >= :from and a.recordedAt < :until"
                + " and (:actor = '' or a.actor = :actor or a.actorName like :name escape '!')"
                + " and (:action = '' or a.action = :action) and (:subject = '' or a.subject = :subject)"
                + " and (:all = true or a.action not like 'screening.%')"
                + " and (a.recordedAt < :at or (a.recordedAt = :at and a.id < :id))"
                + " order by a.recordedAt desc, a.id desc")
@NamedQuery(
        name = "AuditRow.ofMoney",
        query = "select a from AuditRow a where (a.subject = :tenant or a.subject like 'hld^_%' escape '^'"
                + " or a.subject like 'adj^_%' escape '^' or a.subject like 'rel^_%' escape '^' or a.subject like 'mpo^_%' escape '^')"
                + " and a.action in ('payout.held', 'payout.hold-lifted', 'balance.adjusted', 'reserve.given-back',"
                + " 'settlement.close-again', 'settlement.needs-person', 'payout.by-hand', 'payout.by-hand-taken-back',"
                + " 'statement.revised') order by a.recordedAt desc, a.id desc")
@NamedQuery(name = "AuditRow.ofIds", query = "select a from AuditRow a where a.id in :ids")
public class AuditRow {
    @Id
    private String id;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    private String action;
    private String subject;
    private String details;

    protected AuditRow() {}

    public AuditRow(String id, Instant at, Caller caller, String action, String subject) {
        this.id = id;
        this.recordedAt = at;
        this.actor = caller.actor();
        this.actorName = caller.name();
        this.action = action;
        this.subject = subject;
    }

    public AuditRow with(String json) {
        this.details = json;
        return this;
    }

    /** Not yet with its seal. */
    public Audit.TrailRow row() {
        return new Audit.TrailRow(id, recordedAt, actor, actorName, action, subject, details, null, null, null);
    }

    public Audit.AuditRecord view() {
        return new Audit.AuditRecord(recordedAt, actor, actorName, action, subject, details);
    }
}
