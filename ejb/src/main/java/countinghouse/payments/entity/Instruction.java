package countinghouse.payments.entity;

import countinghouse.kernel.Money;
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
import org.jspecify.annotations.Nullable;

/**
 * What the acquirer is told to do with a payment: stored before it is sent, and sent again as it is until there is an answer. REQUESTED →
 * DONE | REFUSED | UNKNOWN, UNKNOWN → DONE | REFUSED. A payment has one without an end at a time.
 */
@Entity
@Table(name = "payment_instruction")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@InsertAfter(Payment.class)
@NamedQuery(name = Instruction.OF_KEY, query = "select i from Instruction i where i.clientKey = :key")
@NamedQuery(
        name = Instruction.CAPTURE_OF,
        query = "select i from Instruction i where i.paymentId = :payment and i.kind = :kind and i.state = :state")
public class Instruction {
    public static final String OF_KEY = "Instruction.ofKey";
    public static final String CAPTURE_OF = "Instruction.captureOf";

    /** What is to be done. */
    public enum Kind {
        CAPTURE,
        VOID
    }

    /** Where it stands. */
    public enum State {
        REQUESTED,
        DONE,
        REFUSED,
        UNKNOWN;

        public boolean isOpen() {
            return this == REQUESTED || this == UNKNOWN;
        }
    }

    @Id
    private String id;

    @Column(name = "payment_id")
    private String paymentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state = State.REQUESTED;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;
    private int trace;

    @Column(name = "client_key")
    private String clientKey;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "answer_code")
    private @Nullable String answerCode;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    protected Instruction() {}

    public Instruction(String id, Payment payment, Kind kind, Money amount) {
        this.id = id;
        this.paymentId = payment.id();
        this.kind = kind;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
    }

    /** @param number the terminal's trace number for it */
    public Instruction under(ClientKey key, int number, Instant at) {
        clientKey = key.hash();
        contentHash = key.content();
        trace = number;
        requestedAt = at;
        return this;
    }

    /** @throws IllegalStateException when it has an end already */
    public void becomes(State next, @Nullable String code, Instant at) {
        if (!state.isOpen() || next == State.REQUESTED) {
            throw new IllegalStateException("instruction " + id + " is " + state + ": not " + next);
        }
        state = next;
        answerCode = code;
        resolvedAt = next.isOpen() ? null : at;
    }

    public boolean isUnder(ClientKey key) {
        return clientKey.equals(key.hash());
    }

    public boolean hasContent(String hash) {
        return contentHash.equals(hash);
    }

    public String id() {
        return id;
    }

    public String paymentId() {
        return paymentId;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public int trace() {
        return trace;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable String answerCode() {
        return answerCode;
    }
}
