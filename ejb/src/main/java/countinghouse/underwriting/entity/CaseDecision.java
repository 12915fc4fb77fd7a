package countinghouse.underwriting.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.underwriting.CaseView.DecisionState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** One decision on a case: PROPOSED → CONFIRMED or SENT_BACK. What was decided never changes, only who said yes to it. */
@Entity
@InsertAfter(UnderwritingCase.class)
@Table(name = "case_decision")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "CaseDecision.ofCase",
        query = "select d from CaseDecision d where d.caseId = :case order by d.proposedAt, d.id")
public class CaseDecision {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "case_id")
    private String caseId;

    @Enumerated(EnumType.STRING)
    private DecisionState state = DecisionState.PROPOSED;

    private String content;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_name")
    private @Nullable String closedName;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected CaseDecision() {}

    public CaseDecision(String id, String caseId, String content, String proposedBy, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.content = content;
        this.proposedBy = proposedBy;
        this.proposedAt = at;
    }

    public void close(DecisionState how, String by, String name, Instant at) {
        state = how;
        closedBy = by;
        closedName = name;
        closedAt = at;
    }

    public DecisionState state() {
        return state;
    }

    public String content() {
        return content;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public @Nullable String closedName() {
        return closedName;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
