package countinghouse.underwriting.entity;

import countinghouse.platform.Caller;
import countinghouse.platform.InsertAfter;
import countinghouse.underwriting.CallLine;
import countinghouse.underwriting.CallOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** One try to phone the applicant. What was noted is sealed; nothing of it ever changes. */
@Entity
@InsertAfter(CaseCall.class)
@Table(name = "case_call_attempt")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "CaseCallAttempt.ofCall",
        query = "select a from CaseCallAttempt a where a.callId = :call order by a.madeAt, a.id")
public class CaseCallAttempt {
    @Id
    private String id;

    @Column(name = "call_id")
    private String callId;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    @Column(name = "lines_said")
    private String said = "";

    private byte[] content;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_name")
    private String madeName;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "call_back_at")
    private @Nullable Instant callBackAt;

    protected CaseCallAttempt() {}

    public CaseCallAttempt(String id, String callId, byte[] sealed) {
        this.id = id;
        this.callId = callId;
        this.content = sealed;
    }

    public CaseCallAttempt by(Caller person, Instant at) {
        madeBy = person.actor();
        madeName = person.name();
        madeAt = at;
        return this;
    }

    public CaseCallAttempt ended(CallOutcome how, List<CallLine> lines, @Nullable Instant back) {
        outcome = how;
        said = lines.stream().map(CallLine::name).collect(Collectors.joining(","));
        callBackAt = back;
        return this;
    }

    public String id() {
        return id;
    }

    public String callId() {
        return callId;
    }

    public CallOutcome outcome() {
        return outcome;
    }

    public List<CallLine> said() {
        return said.isEmpty()
                ? List.of()
                : Arrays.stream(said.split(",")).map(CallLine::valueOf).toList();
    }

    public byte[] content() {
        return content;
    }

    public String madeName() {
        return madeName;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant callBackAt() {
        return callBackAt;
    }
}
