package countinghouse.payments.entity;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
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
 * A card payment: REQUESTED before anything is sent, then along the edges of {@link PaymentTransition}. Keeps the gateway's token, the
 * BIN and the last four digits of the card and nothing else of it.
 */
@Entity
@Table(name = "payment")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = Payment.OF_SALE, query = "select p from Payment p where p.saleId = :sale order by p.id")
public class Payment implements Reversible {
    public static final String OF_SALE = "Payment.ofSale";

    @Id
    private String id;

    @Column(name = "sale_id")
    private String saleId;

    @Column(name = "store_id")
    private String storeId;

    @Column(name = "terminal_id")
    private String terminalId;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;
    private String token;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_mode")
    private EntryMode entryMode;

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

    private @Nullable String scheme;

    @Column(name = "card_product")
    private @Nullable String cardProduct;

    private @Nullable String bin;

    @Column(name = "last_four")
    private @Nullable String lastFour;

    @Column(name = "authorisation_code")
    private @Nullable String authorisationCode;

    @Column(name = "retrieval_reference")
    private @Nullable String retrievalReference;

    @Column(name = "decline_code")
    private @Nullable String declineCode;

    protected Payment() {}

    public Payment(Payments.Requested requested, LocalDate businessOn) {
        Payments.RequestPayment command = requested.command();
        this.id = requested.paymentId();
        this.saleId = command.saleId();
        this.storeId = command.storeId();
        this.terminalId = command.terminalId();
        this.state = PaymentState.REQUESTED;
        this.amountMinor = command.amount().minor();
        this.currency = command.amount().currency();
        this.token = command.card().token();
        this.entryMode = command.card().entryMode();
        this.trace = requested.trace();
        this.businessOn = businessOn;
        this.requestedAt = requested.at();
        this.occurredAt = command.occurredAt();
    }

    /** @throws IllegalStateException when the table has no such edge */
    public void happens(PaymentEvent event, Instant at) {
        PaymentTransition edge = PaymentTransition.of(state, event)
                .orElseThrow(() -> new IllegalStateException("payment " + id + " is " + state + ": no " + event));
        state = edge.to();
        resolvedAt = at;
    }

    public void approved(PaymentOutcome.Approved approval) {
        authorisationCode = approval.authorisationCode();
        retrievalReference = approval.retrievalReference();
        scheme = approval.scheme();
        cardProduct = approval.product();
        bin = approval.bin();
        lastFour = approval.lastFour();
    }

    public void declined(String code) {
        declineCode = code;
    }

    public void takenBack(Instant at) {
        takenBackAt = at;
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

    public String saleId() {
        return saleId;
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

    public LocalDate businessOn() {
        return businessOn;
    }

    @Override
    public Instant requestedAt() {
        return requestedAt;
    }

    public Payments.PaymentView view() {
        return new Payments.PaymentView(id, saleId, state, amount(), scheme, lastFour, authorisationCode, declineCode);
    }
}
