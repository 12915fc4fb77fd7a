package countinghouse.payments.entity;

import countinghouse.kernel.Money;
import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds.Reason;
import countinghouse.payments.Refunds.RefundView;
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
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to the customer, in whole or in part, along the edges of {@link RefundTransition}. Until it has FAILED its amount is
 * held on its payment, so that all refunds together never exceed what was captured.
 */
@Entity
@Table(name = "refund")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@InsertAfter(Payment.class)
@NamedQuery(name = Refund.OF_KEY, query = "select r from Refund r where r.clientKey = :key")
@NamedQuery(
        name = Refund.PAGE,
        query = "select r from Refund r where r.id < :before and r.requestedAt >= :from and r.requestedAt < :until"
                + " and r.state in :states and (:payment = '' or r.paymentId = :payment) order by r.id desc")
public class Refund {
    public static final String OF_KEY = "Refund.ofKey";
    public static final String PAGE = "Refund.page";

    @Id
    private String id;

    @Column(name = "payment_id")
    private String paymentId;

    @Enumerated(EnumType.STRING)
    private RefundState state = RefundState.REQUESTED;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private int trace;

    @Column(name = "client_key")
    private String clientKey;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "business_on")
    private @Nullable LocalDate businessOn;

    @Column(name = "retrieval_reference")
    private @Nullable String retrievalReference;

    @Column(name = "decline_code")
    private @Nullable String declineCode;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    protected Refund() {}

    public Refund(String id, Payment payment, Money amount, Reason reason) {
        this.id = id;
        this.paymentId = payment.id();
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.reason = reason;
    }

    /** @param number the terminal's trace number for it */
    public Refund under(ClientKey key, int number, Instant at) {
        clientKey = key.hash();
        contentHash = key.content();
        trace = number;
        requestedAt = at;
        return this;
    }

    /** @throws IllegalStateException when the table has no such edge */
    public void happens(RefundTransition.Event event, Instant at) {
        RefundTransition edge = RefundTransition.of(state, event)
                .orElseThrow(() -> new IllegalStateException("refund " + id + " is " + state + ": no " + event));
        state = edge.to();
        resolvedAt = state == RefundState.UNKNOWN ? null : at;
    }

    /** @param day of settlement that it counts to */
    public void given(@Nullable String rrn, LocalDate day) {
        retrievalReference = rrn;
        businessOn = day;
    }

    public void refused(@Nullable String code) {
        declineCode = code;
    }

    public boolean isOpen() {
        return state == RefundState.REQUESTED || state == RefundState.UNKNOWN;
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

    public RefundState state() {
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

    public RefundView view() {
        return new RefundView(id, paymentId, state, amount(), reason, requestedAt, resolvedAt, businessOn, declineCode);
    }
}
