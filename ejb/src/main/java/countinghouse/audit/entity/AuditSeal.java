package countinghouse.audit.entity;

import countinghouse.audit.Audit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.ReadOnly;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row's place in the chain; written by the sealer, only read here. */
@Entity
@ReadOnly
@Table(name = "audit_seal")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "AuditSeal.ofRows", query = "select s from AuditSeal s where s.rowId in :rows")
@NamedQuery(name = "AuditSeal.after", query = "select s from AuditSeal s where s.number > :after order by s.number")
public class AuditSeal {
    @Id
    private long number;

    @Column(name = "row_id")
    private String rowId;

    private String hash;

    @Column(name = "previous_hash")
    private String previousHash;

    protected AuditSeal() {}

    public String rowId() {
        return rowId;
    }

    public Audit.TrailRow on(Audit.TrailRow row) {
        return new Audit.TrailRow(
                row.id(),
                row.at(),
                row.actor(),
                row.actorName(),
                row.action(),
                row.subject(),
                row.details(),
                number,
                hash,
                previousHash);
    }
}
