package countinghouse.settlement.entity;

import countinghouse.kernel.Money;
import countinghouse.platform.InsertAfter;
import countinghouse.settlement.Balances.PayoutView;
import countinghouse.settlement.MonthlyStatement.PayoutLine;
import countinghouse.settlement.PayoutState;
import countinghouse.settlement.PayoutWait;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** What a closed business day pays out: CREATED → SENT → CONFIRMED | RETURNED → SENT again. */
@Entity
@InsertAfter(SettlementBatch.class)
@Table(name = "payout")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = Payout.BETWEEN,
        query = "select p from Payout p where p.businessOn between :from and :through order by p.businessOn")
@NamedQuery(name = Payout.LAST_BEFORE, query = "select max(p.businessOn) from Payout p where p.businessOn < :day")
@NamedQuery(
        name = Payout.IN_STATES,
        query = "select p from Payout p where p.state in :states order by p.businessOn, p.id")
@NamedQuery(
        name = Payout.UNRELEASED,
        query = "select p.id from Payout p where p.state = countinghouse.settlement.PayoutState.CREATED and"
                + " p.releasedAt is null")
public class Payout {
    public static final String BETWEEN = "Payout.between";
    public static final String LAST_BEFORE = "Payout.lastBefore";
    public static final String IN_STATES = "Payout.inStates";
    public static final String UNRELEASED = "Payout.unreleased";

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "batch_id")
    private String batchId;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private PayoutState state = PayoutState.CREATED;

    @Column(name = "bank_reference")
    private String bankReference = "";

    @Column(name = "waits_for")
    private String waitsFor = "";

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "file_id")
    private String fileId = "";

    @Column(name = "return_reason")
    private String returnReason = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Payout() {}

    /** @param dueOn when the money is to be in the merchant's bank */
    public Payout(String id, SettlementBatch batch, String currency, LocalDate dueOn) {
        this.id = id;
        this.batchId = batch.id();
        this.businessOn = batch.businessOn();
        this.dueOn = dueOn;
        this.amountMinor = batch.day().payout();
        this.currency = currency;
        this.createdAt = batch.closedAt();
        this.changedAt = batch.closedAt();
    }

    public String id() {
        return id;
    }

    public LocalDate businessOn() {
        return businessOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public PayoutState state() {
        return state;
    }

    /** Whether it waits for approvals, and may have one more. */
    public boolean waitsForApproval() {
        return state == PayoutState.CREATED && releasedAt == null && waitsFor.equals(PayoutWait.APPROVAL.name());
    }

    /** Nothing keeps it any more, or this does. */
    public void waits(@Nullable PayoutWait wait) {
        waitsFor = wait == null ? "" : wait.name();
    }

    public boolean isReleased() {
        return releasedAt != null;
    }

    /** Given to the bank's next file; from now on nothing holds it back. */
    public void release(Instant at) {
        waitsFor = "";
        releasedAt = at;
        changedAt = at;
    }

    public void sent(String file, Instant at) {
        move(PayoutState.CREATED, PayoutState.SENT, at);
        fileId = file;
    }

    public void confirmed(String reference, Instant at) {
        move(PayoutState.SENT, PayoutState.CONFIRMED, at);
        bankReference = reference;
    }

    /** @param reason the bank's code */
    public void returned(String reason, Instant at) {
        if (state != PayoutState.SENT && state != PayoutState.CONFIRMED) {
            throw new IllegalStateException("payout " + id + " is " + state);
        }
        state = PayoutState.RETURNED;
        returnReason = reason;
        changedAt = at;
    }

    private void move(PayoutState from, PayoutState to, Instant at) {
        if (state != from) {
            throw new IllegalStateException("payout " + id + " is " + state);
        }
        state = to;
        changedAt = at;
    }

    public PayoutView view() {
        return new PayoutView(id, businessOn, dueOn, amountMinor, state.name(), bankReference, createdAt, changedAt);
    }

    public PayoutLine line() {
        return new PayoutLine(id, businessOn, dueOn, amountMinor, state.name(), bankReference);
    }
}
