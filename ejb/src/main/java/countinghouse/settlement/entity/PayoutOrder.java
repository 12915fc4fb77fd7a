package countinghouse.settlement.entity;

import countinghouse.kernel.Money;
import countinghouse.settlement.PayoutDesk.OrderRow;
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

/**
 * A merchant's payout as the platform orders it of the bank, under the platform's own tenant and the payout's id: WAITING → RELEASED → IN_FILE →
 * SENT → CONFIRMED | RETURNED; CONFIRMED → RETURNED where the money comes back. The payout itself follows a moment later.
 */
@Entity
@Table(name = "payout_order")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = PayoutOrder.LISTED,
        query = "select o from PayoutOrder o where o.state in :states and (:any = true or o.waitsFor = :wait)"
                + " and (o.merchant like :text or o.id like :text) order by o.businessOn desc, o.id desc")
@NamedQuery(
        name = PayoutOrder.IN_STATE,
        query = "select o from PayoutOrder o where o.state = :state order by o.currency, o.id")
@NamedQuery(name = PayoutOrder.OF_FILE, query = "select o from PayoutOrder o where o.fileId = :file order by o.id")
@NamedQuery(
        name = PayoutOrder.UNTOLD,
        query = "select o from PayoutOrder o where o.told <> o.state and o.state in :states order by o.id")
@NamedQuery(
        name = PayoutOrder.LATE,
        query = "select o from PayoutOrder o where o.state = :state and o.changedAt < :before order by o.id")
public class PayoutOrder {
    public static final String LISTED = "PayoutOrder.listed";
    public static final String IN_STATE = "PayoutOrder.inState";
    public static final String OF_FILE = "PayoutOrder.ofFile";
    public static final String UNTOLD = "PayoutOrder.untold";
    public static final String LATE = "PayoutOrder.late";

    /** States of an order. */
    public enum State {
        WAITING,
        RELEASED,
        IN_FILE,
        SENT,
        CONFIRMED,
        RETURNED
    }

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "merchant_id")
    private String merchantId;

    private String merchant;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Enumerated(EnumType.STRING)
    private State told = State.WAITING;

    @Column(name = "waits_for")
    private String waitsFor = "";

    private byte @Nullable [] content;

    @Column(name = "file_id")
    private String fileId = "";

    @Column(name = "booked_entry")
    private String bookedEntry = "";

    @Column(name = "bank_reference")
    private String bankReference = "";

    private String reason = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PayoutOrder() {}

    /** What the payout says of itself. */
    public record Of(
            String id, String merchantId, String merchant, LocalDate businessOn, LocalDate dueOn, Money amount) {}

    public PayoutOrder(Of of, Instant at) {
        this.id = of.id();
        this.merchantId = of.merchantId();
        this.merchant = of.merchant();
        this.businessOn = of.businessOn();
        this.dueOn = of.dueOn();
        this.amountMinor = of.amount().minor();
        this.currency = of.amount().currency();
        this.createdAt = at;
        this.changedAt = at;
    }

    public String id() {
        return id;
    }

    public String merchantId() {
        return merchantId;
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

    public State state() {
        return state;
    }

    public String fileId() {
        return fileId;
    }

    public String bookedEntry() {
        return bookedEntry;
    }

    public String bankReference() {
        return bankReference;
    }

    public String reason() {
        return reason;
    }

    public byte @Nullable [] content() {
        return content == null ? null : content.clone();
    }

    /** Says what it waits for; what has gone on stays. */
    public void waits(String reason) {
        if (state == State.WAITING) {
            waitsFor = reason;
        }
    }

    /** @param account sealed under the id */
    public void release(byte[] account, Instant at) {
        if (state == State.WAITING) {
            waitsFor = "";
            content = account.clone();
            move(State.RELEASED, at);
        }
    }

    public void putInto(String file, Instant at) {
        require(State.RELEASED);
        fileId = file;
        move(State.IN_FILE, at);
    }

    public void sent(Instant at) {
        if (state == State.IN_FILE) {
            move(State.SENT, at);
        }
    }

    /** The bank has told what it calls it. */
    public void named(String reference) {
        if (!reference.isEmpty() && bookedEntry.isEmpty()) {
            bankReference = reference;
        }
    }

    /** @param entry the movement on the bank's statement */
    public void confirmed(String entry, String reference, Instant at) {
        bookedEntry = entry;
        bankReference = reference.isEmpty() ? bankReference : reference;
        if (state != State.RETURNED) {
            move(State.CONFIRMED, at);
        }
    }

    /** Refused by the bank, or sent back by another. @param why the bank's code */
    public void returned(String why, Instant at) {
        if (state != State.RETURNED) {
            reason = why;
            move(State.RETURNED, at);
        }
    }

    public void followed(State as) {
        told = as;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("payout " + id + " is " + state);
        }
    }

    private void move(State to, Instant at) {
        state = to;
        changedAt = at;
    }

    public OrderRow row() {
        return new OrderRow(
                id,
                merchantId,
                merchant,
                businessOn,
                dueOn,
                amountMinor,
                currency,
                state.name(),
                waitsFor,
                fileId,
                bankReference,
                reason,
                changedAt);
    }
}
