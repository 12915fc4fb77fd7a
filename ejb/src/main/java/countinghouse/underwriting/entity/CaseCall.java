package countinghouse.underwriting.entity;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.InsertAfter;
import countinghouse.underwriting.CallOutcome;
import countinghouse.underwriting.CallPurpose;
import countinghouse.underwriting.CallState;
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
 * A call to the applicant: OPEN, whatever number of tries it takes → REACHED or REFUSED by the applicant, CANCELLED by the underwriter,
 * SUPERSEDED by the decision.
 */
@Entity
@InsertAfter(UnderwritingCase.class)
@Table(name = "case_call")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "CaseCall.ofCase",
        query = "select c from CaseCall c where c.caseId = :case order by c.openedAt desc, c.id desc")
public class CaseCall {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "case_id")
    private String caseId;

    @Enumerated(EnumType.STRING)
    private CallPurpose purpose;

    @Enumerated(EnumType.STRING)
    private CallState state = CallState.OPEN;

    /** The question, sealed. */
    private byte[] content;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_name")
    private String openedName;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "call_back_at")
    private @Nullable Instant callBackAt;

    @Column(name = "closed_name")
    private @Nullable String closedName;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected CaseCall() {}

    public CaseCall(String id, String caseId, CallPurpose purpose, byte[] sealed) {
        this.id = id;
        this.caseId = caseId;
        this.purpose = purpose;
        this.content = sealed;
    }

    public CaseCall by(Caller person, Instant at) {
        openedBy = person.actor();
        openedName = person.name();
        openedAt = at;
        return this;
    }

    /** @param back when the applicant wants to be called; null for any time */
    public void tried(Caller person, CallOutcome outcome, @Nullable Instant back, Instant at) {
        requireOpen();
        callBackAt = back;
        switch (outcome) {
            case REACHED -> close(CallState.REACHED, person, at);
            case REFUSED -> close(CallState.REFUSED, person, at);
            case NO_ANSWER, WRONG_NUMBER, CALL_BACK -> {
                // tried again
            }
        }
    }

    public void cancel(Caller person, Instant at) {
        requireOpen();
        close(CallState.CANCELLED, person, at);
    }

    public void supersede(Caller person, Instant at) {
        requireOpen();
        close(CallState.SUPERSEDED, person, at);
    }

    private void close(CallState how, Caller person, Instant at) {
        state = how;
        closedName = person.name();
        closedAt = at;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("call.closed");
        }
    }

    public boolean isOpen() {
        return state == CallState.OPEN;
    }

    public String id() {
        return id;
    }

    public String caseId() {
        return caseId;
    }

    public CallPurpose purpose() {
        return purpose;
    }

    public CallState state() {
        return state;
    }

    public byte[] content() {
        return content;
    }

    public String openedName() {
        return openedName;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant callBackAt() {
        return callBackAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
