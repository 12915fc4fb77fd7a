package countinghouse.underwriting.entity;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.InsertAfter;
import countinghouse.underwriting.CorrectionState;
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

/**
 * What the applicant has told on the phone: PROPOSED → AGREED or REFUSED by the applicant, CANCELLED by the underwriter or by a decision. What
 * shall be corrected is sealed.
 */
@Entity
@InsertAfter(CaseCall.class)
@Table(name = "case_correction")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "CaseCorrection.ofCase",
        query = "select c from CaseCorrection c where c.caseId = :case order by c.proposedAt desc, c.id desc")
public class CaseCorrection {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "call_id")
    private String callId;

    @Enumerated(EnumType.STRING)
    private CorrectionState state = CorrectionState.PROPOSED;

    private byte[] content;

    @Column(name = "proposed_name")
    private String proposedName;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected CaseCorrection() {}

    public CaseCorrection(String id, CaseCall call, byte[] sealed) {
        this.id = id;
        this.caseId = call.caseId();
        this.callId = call.id();
        this.content = sealed;
    }

    public CaseCorrection by(Caller person, Instant at) {
        proposedName = person.name();
        proposedAt = at;
        return this;
    }

    /** @throws Refusal correction.closed, unless it waits for the applicant's word */
    public void close(CorrectionState how, Caller person, Instant at) {
        if (!isOpen()) {
            throw Refusal.conflict("correction.closed");
        }
        state = how;
        closedBy = person.actor();
        closedAt = at;
    }

    public boolean isOpen() {
        return state == CorrectionState.PROPOSED;
    }

    public String id() {
        return id;
    }

    public String caseId() {
        return caseId;
    }

    public CorrectionState state() {
        return state;
    }

    public byte[] content() {
        return content;
    }

    public String proposedName() {
        return proposedName;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
