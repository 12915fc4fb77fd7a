package countinghouse.underwriting.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.underwriting.CaseView.CheckView;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** One check by one provider: REQUESTED → PASSED, FAILED or REVIEW, with ERROR between tries. Keeps the answer and its evidence. */
@Entity
@InsertAfter(UnderwritingCase.class)
@Table(name = "verification")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "Verification.ofCase",
        query = "select v from Verification v where v.caseId = :case order by v.requestedAt, v.id")
public class Verification {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "case_id")
    private String caseId;

    @Enumerated(EnumType.STRING)
    private CheckKind kind;

    @Enumerated(EnumType.STRING)
    private CheckState state = CheckState.REQUESTED;

    private @Nullable String provider;

    @Column(name = "provider_reference")
    private @Nullable String providerReference;

    private @Nullable Integer score;
    private @Nullable String evidence;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private int tries;

    protected Verification() {}

    public Verification(String id, String caseId, CheckKind kind, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.requestedAt = at;
    }

    /** A provider's answer; the same answer twice changes nothing. */
    public void answered(CheckState outcome, String by, String reference, int points, String evidenceJson) {
        tries++;
        state = outcome;
        provider = by;
        providerReference = reference;
        score = points;
        evidence = evidenceJson;
    }

    public void at(Instant answered) {
        answeredAt = answered;
    }

    public void failedOnce() {
        tries++;
        state = CheckState.ERROR;
    }

    /** Nobody answered: a person looks, and the case is not held up. */
    public void toPerson(Instant at) {
        state = CheckState.REVIEW;
        answeredAt = at;
    }

    /** A person settles what no provider could. */
    public void settled(CheckState outcome, String by, String evidenceJson, Instant at) {
        state = outcome;
        provider = by;
        evidence = evidenceJson;
        answeredAt = at;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public boolean isOpen() {
        return state == CheckState.REQUESTED || state == CheckState.ERROR;
    }

    public String id() {
        return id;
    }

    public String caseId() {
        return caseId;
    }

    public CheckKind kind() {
        return kind;
    }

    public CheckState state() {
        return state;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public CheckView view(Map<String, String> evidenceMap) {
        return new CheckView(kind, state, provider, score, evidenceMap, requestedAt, answeredAt, tries);
    }
}
