package countinghouse.payments.entity;

import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
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
 * A payment by card or wallet: REQUESTED before anything is sent, then along the edges of {@link PaymentTransition}.
 */
@Entity
@Table(name = "payment")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = Payment.OF_SALE, query = "select p from Payment p where p.saleId = :sale order by p.id")
@NamedQuery(name = Payment.OF_KEY, query = "select p from Payment p where p.clientKey = :key")
@NamedQuery(
        name = Payment.PAGE,
        query = "select p from Payment p where p.id < :before and p.requestedAt >= :from and p.requestedAt < :until"
                + " and p.state in :states and (:store = '' or p.storeId = :store) and (:scheme = '' or p.scheme = :scheme)"
                + " and p.amountMinor between :least and :most"
                + " and (:text = '' or p.lastFour = :text or p.reference = :text or p.saleId = :text or p.id = :text)"
                + " order by p.id desc")
@NamedQuery(
        name = Payment.SETTLE,
        query = "update Payment p set p.state = :settled where p.state = :captured and p.id in :ids"
                + " and p.takenBackAt is null and p.underWay is null")
public class Payment extends PaidMoney implements Reversible {
    public static final String OF_SALE = "Payment.ofSale";
    public static final String OF_KEY = "Payment.ofKey";
    public static final String PAGE = "Payment.page";
    public static final String SETTLE = "Payment.settle";

    @Id
    private String id;

    @Column(name = "sale_id")
    private @Nullable String saleId;

    @Column(name = "store_id")
    private String storeId;

    @Column(name = "terminal_id")
    private String terminalId;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Column(name = "at_once")
    private boolean atOnce = true;

    @Enumerated(EnumType.STRING)
    @Column(name = "under_way")
    private Instruction.@Nullable Kind underWay;

    private String connector;
    private int trace;

    @Column(name = "reversal_trace")
    private @Nullable Integer reversalTrace;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "captured_at")
    private @Nullable Instant capturedAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    private @Nullable String reference;

    @Column(name = "client_key")
    private @Nullable String clientKey;

    @Column(name = "content_hash")
    private @Nullable String contentHash;

    protected Payment() {}

    public Payment(Payments.Requested requested, LocalDate businessOn) {
        super(requested.command().means(), requested.command().amount());
        Payments.RequestPayment command = requested.command();
        this.id = requested.paymentId();
        this.saleId = command.saleId().isEmpty() ? null : command.saleId();
        this.storeId = command.storeId();
        this.terminalId = command.terminalId();
        this.state = PaymentState.REQUESTED;
        this.connector = requested.connector();
        this.trace = requested.trace();
        this.businessOn = businessOn;
        this.requestedAt = requested.at();
        this.occurredAt = command.occurredAt();
    }

    /**
     * Of its own, under a key of the client's.
     *
     * @param capture whether it is captured with its authorisation
     * @param number the merchant's own, or null
     */
    public Payment under(ClientKey key, boolean capture, @Nullable String number) {
        clientKey = key.hash();
        contentHash = key.content();
        atOnce = capture;
        reference = number;
        return this;
    }

    /** @throws IllegalStateException when the table has no such edge */
    public void happens(PaymentEvent event, Instant at) {
        PaymentTransition edge = PaymentTransition.of(state, event)
                .orElseThrow(() -> new IllegalStateException("payment " + id + " is " + state + ": no " + event));
        state = edge.to();
        resolvedAt = at;
    }

    /** @param lapses when nobody has captured it by then */
    public void approved(PaymentOutcome.Approved approval, Instant lapses) {
        approved(approval);
        expiresAt = lapses;
    }

    /** @param day of settlement that it counts to */
    public void captured(long minor, Instant at, LocalDate day) {
        captured(minor);
        capturedAt = at;
        businessOn = day;
        expiresAt = null;
    }

    /** The acquirer has given all of it back. */
    public void released() {
        captured(0);
        expiresAt = null;
    }

    /** What may still be refunded: what was captured and is neither refunded, nor being refunded, nor disputed. */
    public long refundable() {
        boolean taken = state == PaymentState.CAPTURED || state == PaymentState.SETTLED;
        return taken && takenBackAt == null ? left() : 0;
    }

    /** @param kind what the acquirer is asked for, or null when it has answered */
    public void isAskedFor(Instruction.@Nullable Kind kind) {
        underWay = kind;
    }

    public boolean isUnderWay() {
        return underWay != null;
    }

    public void takenBack(Instant at) {
        takenBackAt = at;
    }

    /** The acquirer has it and keeps it, as a person has found out. */
    public void kept() {
        takenBackAt = null;
    }

    /** @param name of the connector that is asked next: the one before never heard of it */
    public void goesTo(String name) {
        connector = name;
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    public boolean isAtOnce() {
        return atOnce;
    }

    /** Whether it waits for its customer. */
    public boolean isWaiting() {
        return state == PaymentState.REQUESTED && waitsUntil() != null;
    }

    @Override
    public void reversedUnder(int number) {
        reversalTrace = number;
    }

    /** Whether the acquirer may hold money that nobody wants or knows of. */
    public boolean needsReversal() {
        return switch (state) {
            case REQUESTED, UNKNOWN -> true;
            case AUTHORIZED, CAPTURED -> takenBackAt != null;
            case SETTLED, DECLINED, VOIDED, EXPIRED -> false;
        };
    }

    @Override
    public String id() {
        return id;
    }

    /** Empty when it pays no sale of ours. */
    public String saleId() {
        return saleId == null ? "" : saleId;
    }

    public String storeId() {
        return storeId;
    }

    @Override
    public String terminalId() {
        return terminalId;
    }

    public PaymentState state() {
        return state;
    }

    public String connector() {
        return connector;
    }

    @Override
    public int trace() {
        return trace;
    }

    @Override
    public @Nullable Integer reversalTrace() {
        return reversalTrace;
    }

    public LocalDate businessOn() {
        return businessOn;
    }

    @Override
    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public boolean hasContent(String hash) {
        return hash.equals(contentHash);
    }

    public PaymentView view() {
        return new PaymentView(
                id,
                saleId(),
                storeId,
                state,
                sums(),
                facts(),
                answer(),
                new PaymentView.Times(requestedAt, capturedAt, expiresAt, businessOn),
                reference,
                underWay == null ? "" : underWay.name(),
                isWaiting() ? waiting() : null);
    }
}
