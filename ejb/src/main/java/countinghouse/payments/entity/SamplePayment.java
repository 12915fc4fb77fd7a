package countinghouse.payments.entity;

import countinghouse.devices.Checklist.Item;
import countinghouse.kernel.Money;
import countinghouse.payments.Payments;
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
import org.jspecify.annotations.Nullable;

/** A payment that only tries a terminal: REQUESTED → APPROVED | DECLINED | UNKNOWN → TAKEN_BACK. */
@Entity
@Table(name = "sample_payment")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = SamplePayment.APPROVED_OF,
        query =
                "select s from SamplePayment s where s.terminalId = :terminal and s.purpose = :purpose and s.state = :state order by s.requestedAt desc")
public class SamplePayment implements Reversible {
    public static final String APPROVED_OF = "SamplePayment.approvedOf";

    /** Where it stands with the acquirer. */
    public enum State {
        REQUESTED,
        APPROVED,
        DECLINED,
        UNKNOWN,
        TAKEN_BACK
    }

    @Id
    private String id;

    @Column(name = "terminal_id")
    private String terminalId;

    @Enumerated(EnumType.STRING)
    private Item purpose;

    @Enumerated(EnumType.STRING)
    private State state = State.REQUESTED;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;
    private int trace;

    @Column(name = "reversal_trace")
    private @Nullable Integer reversalTrace;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    protected SamplePayment() {}

    public SamplePayment(Payments.Requested requested, Item purpose) {
        this.id = requested.paymentId();
        this.terminalId = requested.command().terminalId();
        this.purpose = purpose;
        this.amountMinor = requested.command().amount().minor();
        this.currency = requested.command().amount().currency();
        this.trace = requested.trace();
        this.requestedAt = requested.at();
    }

    /** What the acquirer said; too late when its reversal has begun. */
    public void answered(State outcome, Instant at) {
        if (state == State.REQUESTED && reversalTrace == null) {
            state = outcome;
            resolvedAt = at;
        }
    }

    public void takenBack(Instant at) {
        state = State.TAKEN_BACK;
        resolvedAt = at;
    }

    @Override
    public void reversedUnder(int number) {
        reversalTrace = number;
    }

    /** Whether the acquirer may hold money of it. */
    public boolean needsReversal() {
        return state == State.REQUESTED || state == State.APPROVED || state == State.UNKNOWN;
    }

    public boolean isUnanswered() {
        return state == State.UNKNOWN || state == State.REQUESTED;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String terminalId() {
        return terminalId;
    }

    @Override
    public Money amount() {
        return new Money(amountMinor, currency);
    }

    @Override
    public int trace() {
        return trace;
    }

    @Override
    public @Nullable Integer reversalTrace() {
        return reversalTrace;
    }

    @Override
    public Instant requestedAt() {
        return requestedAt;
    }
}
