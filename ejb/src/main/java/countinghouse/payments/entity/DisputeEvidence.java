package countinghouse.payments.entity;

import countinghouse.payments.Disputes.EvidenceKind;
import countinghouse.platform.InsertAfter;
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

/** One thing that the merchant says to a dispute; its text is sealed, because it tells of a customer. */
@Entity
@Table(name = "dispute_evidence")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@InsertAfter(Dispute.class)
@NamedQuery(
        name = DisputeEvidence.OF_DISPUTE,
        query = "select e from DisputeEvidence e where e.disputeId = :dispute order by e.id")
public class DisputeEvidence {
    public static final String OF_DISPUTE = "DisputeEvidence.ofDispute";

    @Id
    private String id;

    @Column(name = "dispute_id")
    private String disputeId;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private byte[] content;

    @Column(name = "given_at")
    private Instant givenAt;

    protected DisputeEvidence() {}

    public DisputeEvidence(String id, String disputeId, EvidenceKind kind, byte[] sealed, Instant at) {
        this.id = id;
        this.disputeId = disputeId;
        this.kind = kind;
        this.content = sealed.clone();
        this.givenAt = at;
    }

    public String id() {
        return id;
    }

    public EvidenceKind kind() {
        return kind;
    }

    public byte[] content() {
        return content.clone();
    }

    public Instant givenAt() {
        return givenAt;
    }
}
