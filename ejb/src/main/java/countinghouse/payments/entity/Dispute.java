package countinghouse.payments.entity;

import countinghouse.kernel.Money;
import countinghouse.payments.DisputeState;
import countinghouse.payments.Disputes.DisputeView;
import countinghouse.payments.Disputes.Evidence;
import countinghouse.payments.Disputes.Told;
import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * A customer's bank wants money back. Opened by the acquirer's word, then along the edges of {@link DisputeTransition}: the money is taken
 * from the merchant when it opens and comes back only if it is won.
 */
@Entity
@Table(name = "dispute")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@InsertAfter(Payment.class)
@NamedQuery(name = Dispute.OF_REFERENCE, query = "select d from Dispute d where d.acquirerReference = :reference")
@NamedQuery(
        name = Dispute.PAGE,
        query = "select d from Dispute d where d.id < :before and d.openedAt >= :from and d.openedAt < :until"
                + " and d.state in :states and (:payment = '' or d.paymentId = :payment) order by d.id desc")
public class Dispute {
    public static final String OF_REFERENCE = "Dispute.ofReference";
    public static final String PAGE = "Dispute.page";

    @Id
    private String id;

    @Column(name = "payment_id")
    private String paymentId;

    @Column(name = "acquirer_reference")
    private String acquirerReference;

    @Enumerated(EnumType.STRING)
    private DisputeState state = DisputeState.OPENED;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Column(name = "reason_code")
    private String reasonCode;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    protected Dispute() {}

    /** @param day of settlement on which it is taken from the merchant */
    public Dispute(String id, Told told, Instant at, LocalDate day) {
        this.id = id;
        this.paymentId = told.paymentId();
        this.acquirerReference = told.reference();
        this.amountMinor = told.amount().minor();
        this.currency = told.amount().currency();
        this.reasonCode = told.reasonCode();
        this.openedAt = at;
        this.businessOn = day;
    }

    public boolean may(DisputeTransition.Event event) {
        return DisputeTransition.of(state, event).isPresent();
    }

    /** @throws IllegalStateException when the table has no such edge */
    public void happens(DisputeTransition.Event event, Instant at) {
        DisputeTransition edge = DisputeTransition.of(state, event)
                .orElseThrow(() -> new IllegalStateException("dispute " + id + " is " + state + ": no " + event));
        state = edge.to();
        switch (state) {
            case SUBMITTED -> submittedAt = at;
            case WON, LOST, ACCEPTED, EXPIRED -> resolvedAt = at;
            case OPENED, EVIDENCE_DUE -> {
                // Still before the merchant's word.
            }
        }
    }

    /** @param until when the acquirer takes evidence */
    public void due(Instant until) {
        dueAt = until;
    }

    public String id() {
        return id;
    }

    public String paymentId() {
        return paymentId;
    }

    public DisputeState state() {
        return state;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public DisputeView view(List<Evidence> evidence) {
        return new DisputeView(
                id,
                paymentId,
                state,
                amount(),
                reasonCode,
                new DisputeView.Times(openedAt, dueAt, submittedAt, resolvedAt, businessOn),
                evidence);
    }
}
