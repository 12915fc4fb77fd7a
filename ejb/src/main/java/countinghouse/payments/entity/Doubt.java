package countinghouse.payments.entity;

import countinghouse.kernel.Money;
import countinghouse.payments.Doubts.DoubtView;
import countinghouse.payments.Doubts.Kind;
import countinghouse.payments.Doubts.Resolution;
import countinghouse.payments.Doubts.State;
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
 * Money of which nobody knows whether it moved. TRYING while the product asks by itself, WAITING for a person when it has asked enough,
 * RESOLVED by whichever answer comes first.
 */
@Entity
@Table(name = "payment_doubt")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@InsertAfter(Payment.class)
@NamedQuery(
        name = Doubt.OF_PAYMENT,
        query = "select d from Doubt d where d.paymentId = :payment order by d.openedAt, d.id")
@NamedQuery(name = Doubt.OF_SUBJECT, query = "select d from Doubt d where d.subjectId = :subject")
public class Doubt {
    public static final String OF_PAYMENT = "Doubt.ofPayment";
    public static final String OF_SUBJECT = "Doubt.ofSubject";

    private static final int LONGEST_WHY = 40;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "payment_id")
    private String paymentId;

    @Enumerated(EnumType.STRING)
    private State state = State.TRYING;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;
    private String why = "";
    private int tries;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "referred_at")
    private @Nullable Instant referredAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    protected Doubt() {}

    /** @param subjectId the payment, instruction or refund */
    public Doubt(String id, Kind kind, String subjectId, String paymentId, Instant at) {
        this.id = id;
        this.kind = kind;
        this.subjectId = subjectId;
        this.paymentId = paymentId;
        this.openedAt = at;
    }

    public Doubt about(Money amount) {
        amountMinor = amount.minor();
        currency = amount.currency();
        return this;
    }

    /** One more try has told nothing. */
    public void tried(String reason) {
        tries++;
        why = reason.substring(0, Math.min(LONGEST_WHY, reason.length()));
    }

    /** The product has asked enough. */
    public void refer(String reason, Instant at) {
        why = reason.substring(0, Math.min(LONGEST_WHY, reason.length()));
        state = State.WAITING;
        referredAt = at;
    }

    public void resolve(Resolution how, Instant at) {
        state = State.RESOLVED;
        resolution = how;
        resolvedAt = at;
    }

    public boolean isOpen() {
        return state != State.RESOLVED;
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String subjectId() {
        return subjectId;
    }

    public String paymentId() {
        return paymentId;
    }

    public DoubtView view() {
        return new DoubtView(
                id,
                kind,
                subjectId,
                paymentId,
                state,
                new Money(amountMinor, currency),
                why,
                tries,
                openedAt,
                referredAt,
                resolution);
    }
}
